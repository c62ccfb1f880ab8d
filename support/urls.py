from django.urls import path

from . import views

app_name = "support"
urlpatterns = [
    path("hulp/", views.help, name="help"),
    path("vorming/", views.trainings, name="trainings"),
]
