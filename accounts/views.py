"""Coming in and going out."""

from django.contrib import auth, messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from .forms import LoginForm


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("password")
@never_cache
def login(request):
    """Come in with e-mail address and password."""
    where_to = _where_to(request)
    if request.user.is_authenticated:
        return redirect(where_to)
    form = LoginForm(request, data=request.POST or None)
    if form.is_valid():
        auth.login(request, form.get_user())
        return redirect(where_to)
    return render(request, "accounts/login.html", {"form": form, "next": where_to})


@require_POST
def logout(request):
    """Go out; the browser forgets what it kept."""
    auth.logout(request)
    messages.success(request, _("You have signed out."))
    response = redirect("pages:home")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _where_to(request) -> str:
    """The address asked for, when it is one of ours."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    if is_ours and asked.startswith("/"):
        return asked
    return reverse("pages:home")
