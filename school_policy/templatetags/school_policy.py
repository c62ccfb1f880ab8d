"""What other rooms show of the school's policy."""

from django import template

from ..models import LearningPoint

register = template.Library()


@register.simple_tag
def learning_points():
    """What a team may tick after a debriefing."""
    return LearningPoint.objects.to_choose_from()
