"""`manage.py tidy_accounts`: what may not be kept any longer."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from accounts.tidying import tidy
from accounts.traces import wipe


class Command(BaseCommand):
    help = "Deletes ended sessions, old counts and accounts whose address was never confirmed. Run it every day."

    def handle(self, *args, **options):
        call_command("clearsessions")
        self.stdout.write(f"{tidy()} deleted")
        wipe()
