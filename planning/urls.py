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
    path("lesplannen/<int:pk>/weg/", views.drop_plan, name="drop_plan"),
    path("lesplannen/<int:pk>/terug/", views.plan_back, name="plan_back"),
    path("lesplannen/<int:pk>/tijd/", views.fit_plan, name="fit_plan"),
    path("lesplannen/<int:pk>/stap/", views.add_step, name="add_step"),
    path("lesplannen/<int:pk>/stap/<int:step_pk>/", views.step, name="step"),
    path("lesplannen/<int:pk>/stap/<int:step_pk>/schik/", views.arrange, name="arrange"),
    path("lesplannen/<int:pk>/gegevens/", views.plan_head, name="plan_head"),
    path("lesplannen/<int:pk>/veld/<slug:field>/", views.plan_text, name="plan_text"),
    path("lesplannen/<int:pk>/versies/", views.versions, name="versions"),
    path("lesplannen/<int:pk>/versies/<int:version_pk>/terug/", views.return_to, name="return_to"),
    path("klassen/", views.classes, name="classes"),
    path("klassen/<int:pk>/", views.class_group, name="class_group"),
    path("klassen/<int:pk>/weg/", views.drop_class, name="drop_class"),
    path("klassen/<int:pk>/terug/", views.class_back, name="class_back"),
]
