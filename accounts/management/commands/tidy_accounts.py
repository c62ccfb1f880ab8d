"""`manage.py tidy_accounts`: what may not be kept any longer."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from accounts.departed import erase_again
from accounts.second_lock import close_out_who_has_none
from accounts.silence import let_go_of_the_silent
from accounts.tidying import tidy
from accounts.traces import wipe


class Command(BaseCommand):
    help = "Deletes what may not be kept any longer: sessions, counts, accounts that nobody uses. Run it every day."

    def handle(self, *args, **options):
        call_command("clearsessions")
        self.stdout.write(f"{erase_again()} accounts erased again that a restored copy brought back")
        self.stdout.write(f"{let_go_of_the_silent()} accounts let go after two years of silence")
        self.stdout.write(f"{close_out_who_has_none()} accounts of the desk closed: a week without a second lock")
        self.stdout.write(f"{tidy()} deleted")
        wipe()
