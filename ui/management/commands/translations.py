"""`manage.py translations`: brings the Dutch catalogue up to date; with `--check` it only says what is wrong."""

from django.core.management.base import BaseCommand, CommandError

from ui import translations


class Command(BaseCommand):
    help = "Brings locale/nl up to date with the strings of the site, and compiles it."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="change nothing; fail when a string has no good Dutch")

    def handle(self, *args, check, **options):
        if not check:
            translations.write(translations.brought_up_to_date(translations.dutch()))
        found = translations.problems(translations.dutch())
        for problem in found:
            self.stdout.write(problem)
        if check and found:
            raise CommandError(f"Not in good Dutch: {len(found)}. Run `make messages`, fill in locale/nl.")
