from django.urls import path

from . import views

app_name = "step_plan"
urlpatterns = [
    path("", views.plan, name="plan"),
]
