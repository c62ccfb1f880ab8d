"""`manage.py work_out_minutes`: run it once a day."""

from django.core.management.base import BaseCommand

from planning.reporting import work_out_minutes


class Command(BaseCommand):
    help = "Works out how long lessons really take, from what at least five teachers reported."

    def handle(self, *args, **options):
        self.stdout.write(f"lessons with real minutes: {work_out_minutes()}")
