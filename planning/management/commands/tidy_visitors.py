"""`manage.py tidy_visitors`: run it once a day."""

from django.core.management.base import BaseCommand

from planning.tidying import sweep, tidy_visitors


class Command(BaseCommand):
    help = "Lets go of visitors who stayed away for 30 days, and of what was taken away more than a day ago."

    def handle(self, *args, **options):
        self.stdout.write(f"visitors: {tidy_visitors()}, taken away: {sweep()}")
