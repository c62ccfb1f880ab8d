from django.urls import path

from . import views

app_name = "step_plan"
urlpatterns = [
    path("", views.plan, name="plan"),
    path("zorgen/", views.worry, name="worry"),
    path("stap/<slug:code>/", views.step, name="step"),
    path("rol/<slug:slug>/", views.role, name="role"),
    path("scenario/<slug:slug>/", views.scenario, name="scenario"),
    path("gesprek/<slug:slug>/", views.conversation, name="conversation"),
    path("sjabloon/<slug:slug>/", views.document, name="document"),
    path("sjabloon/<slug:slug>/blad.docx", views.document_docx, name="document_docx"),
    path("alles/", views.everything, name="everything"),
    path("alles/plan.docx", views.everything_docx, name="everything_docx"),
    path("samenvatting/", views.summary, name="summary"),
    path("grenzen/", views.limits, name="limits"),
    path("contactkaart/", views.card, name="card"),
    path("oefenen/", views.rehearsals, name="rehearsals"),
    path("oefenen/<slug:slug>/", views.rehearsal, name="rehearsal"),
    path("nazorg/", views.aftercare, name="aftercare"),
    path("nabespreking/", views.debrief, name="debrief"),
]
