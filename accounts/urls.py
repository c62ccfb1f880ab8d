from django.urls import path

from . import views

app_name = "accounts"
urlpatterns = [
    path("", views.account, name="account"),
    path("profiel/", views.profile, name="profile"),
    path("verwijderen/", views.delete, name="delete"),
    path("email/terug/<str:token>/", views.put_back, name="put_back"),
    path("logout/", views.logout, name="logout"),
]
