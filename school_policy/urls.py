from django.urls import path

from . import views

app_name = "school_policy"
urlpatterns = [
    path("", views.policy, name="policy"),
    path("leerpunten/", views.learning_points, name="learning_points"),
]
