from django.urls import path

from . import views

app_name = "lessons"
urlpatterns = [
    path("", views.browse, name="browse"),
    path("suggesties/", views.suggestions, name="suggestions"),
    path("snel/", views.quick, name="quick"),
    path("<slug:slug>/", views.detail, name="detail"),
    path("<slug:slug>/leerlingenblad/", views.pupil_sheet, name="pupil_sheet"),
    path("<slug:slug>/geef/", views.present, name="present"),
    path("<slug:slug>/geef.html", views.take_along, name="take_along"),
    path("<slug:slug>/lesfiche/", views.fiche, name="fiche"),
    path("<slug:slug>/<slug:paper>.<slug:ending>", views.file, name="file"),
]
