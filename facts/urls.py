from django.urls import path

from . import views

app_name = "facts"
urlpatterns = [
    path("", views.background, name="background"),
    path("<slug:slug>/", views.chapter, name="chapter"),
]
