from django.urls import path

from . import views

app_name = "planning"
urlpatterns = [
    path("", views.workspace, name="workspace"),
    path("bewaard.json", views.marks, name="marks"),
    path("wis/", views.forget, name="forget"),
    path("bewaar/<slug:slug>/", views.keep, name="keep"),
    path("bewaar/<slug:slug>/weg/", views.let_go, name="let_go"),
    path("bewaar/<slug:slug>/terug/", views.take_back, name="take_back"),
    path("bewaar/<slug:slug>/plaats/", views.place, name="place"),
    path("bewaar/<slug:slug>/gezien/", views.seen, name="seen"),
    path("les/<slug:slug>/", views.lesson, name="lesson"),
    path("notities/<slug:slug>/", views.notes, name="notes"),
    path("verzameling/", views.collect, name="collect"),
    path("verzameling/<int:pk>/", views.collection, name="collection"),
    path("verzameling/<int:pk>/weg/", views.dissolve, name="dissolve"),
    path("verzameling/<int:pk>/terug/", views.restore, name="restore"),
    path("verzameling/<int:pk>/plaats/", views.shift, name="shift"),
    path("lesplannen/", views.plans, name="plans"),
    path("lesplannen/les/<slug:slug>/", views.plan_lesson, name="plan_lesson"),
    path("lesplannen/<int:pk>/", views.plan, name="plan"),
]
