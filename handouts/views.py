"""What others made for the class."""

from django.views.decorators.http import require_safe

from publishing.versions import remember
from ui.page import render_page

from .forms import MaterialFilterForm
from .models import Material


@require_safe
def materials(request):
    """Material of other publishers, Flemish first, narrowed by age, school and where it comes from."""
    materials = remember("handouts.materials", lambda: list(Material.objects.published().with_details()))
    form = MaterialFilterForm(request.GET)
    found = form.narrow(materials)
    return render_page(
        request,
        "handouts/materials.html",
        {
            "form": form,
            "facets": [(facet, form.options(facet.name, materials)) for facet in form.facets.values()],
            "found": found,
            "sections": [
                (origin, rows)
                for origin in Material.Origin
                if (rows := [material for material in found if material.origin == origin])
            ],
        },
    )
