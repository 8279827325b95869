"""Where Alembic runs: always on the connection that it is handed, so that a migration is one transaction."""

from alembic import context

from dragoman.record.schema import metadata


def run() -> None:
    """Run the migrations that Alembic was asked for."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        # SQLite cannot alter a column: a batch makes the table anew.
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


# Alembic runs this file; whoever merely imports it (a collector of tests) has no migration under way.
if hasattr(context, "config"):
    run()
