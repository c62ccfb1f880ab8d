from django.urls import path

from . import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("over/", views.about, name="about"),
    path("privacy/", views.privacy, name="privacy"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("colofon/", views.colophon, name="colophon"),
    path("account/mijn-gegevens/", views.my_data, name="my_data"),
    path("pauze/", views.pause, name="pause"),
]
