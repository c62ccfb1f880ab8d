from django.urls import path

from . import views

app_name = "learning_path"
urlpatterns = [
    path("", views.grid, name="grid"),
    path("doel/<slug:code>/", views.goal, name="goal"),
    path("<slug:slug>/", views.age_group, name="age_group"),
]
