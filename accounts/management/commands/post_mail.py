"""`manage.py post_mail`: what waits in the outbox."""

from django.core.management.base import BaseCommand

from accounts.outbox import post_letters


class Command(BaseCommand):
    help = "Posts the mail that waits in the outbox. Run it every minute; it is quick when there is nothing."

    def handle(self, *args, **options):
        self.stdout.write(f"{post_letters()} posted")
