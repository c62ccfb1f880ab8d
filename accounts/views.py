"""A person's own pages; signing in, addresses, passwords and keys are the library's (allauth)."""

from allauth.account.decorators import reauthentication_required
from allauth.account.views import logout as sign_out
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ui.page import render_page

from .forms import ProfileForm
from .leaving import is_last_administrator, leave
from .models import Profile
from .undoing import Change
from .undoing import put_back as put_address_back


@require_safe
@login_required
def account(request):
    """What there is to arrange about one's own account."""
    devices = UserSession.objects.filter(user=request.user).count()
    return render_page(request, "accounts/account.html", {"devices": devices})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def profile(request):
    """School, grades, subjects and network; nothing has to be filled in."""
    known = Profile.objects.filter(user=request.user).first() or Profile(user=request.user)
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=known)
    if form.is_valid():
        form.save()
        messages.success(request, _("Your details are saved."))
        return redirect("accounts:profile")
    return render_page(request, "accounts/profile.html", {"form": form})


@require_POST
def logout(request):
    """Go out; the browser forgets what it kept."""
    response = sign_out(request)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
def delete(request):
    """Delete the account, at once."""
    is_needed = is_last_administrator(request.user)
    if request.method == "POST" and not is_needed:
        person = request.user
        sign_out(request)
        leave(user=person)
        messages.success(request, _("Your account is deleted. Nothing of it is left here."))
        return redirect("pages:home")
    return render_page(request, "accounts/delete.html", {"is_needed": is_needed})


@require_http_methods(["GET", "HEAD", "POST"])
def put_back(request, token):
    """The old e-mail address again, from the mail that told of the change."""
    change = Change.read(token)
    can_be = change is not None and change.user() is not None
    if request.method == "POST" and can_be and put_address_back(change=change):
        sign_out(request)
        messages.success(
            request, _("Your old e-mail address is back and everyone is signed out. Choose a new password.")
        )
        return redirect("account_reset_password")
    context = {"change": change if can_be else None}
    return render_page(request, "accounts/put_back.html", context, status=200 if can_be else 404)
