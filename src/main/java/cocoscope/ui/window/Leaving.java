package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.ui.browser.UnwrittenChanges;
import cocoscope.ui.control.Text;
import cocoscope.ui.export.ExportStillRunning;
import cocoscope.ui.project.ProjectActions;
import cocoscope.ui.project.UnsavedChanges;

/// The end of the program: first it is asked what becomes of unsaved changes, and of an export that is running.
final class Leaving {
    private final Session session;
    private final ProjectActions project;
    private final Text text;
    private final Dialogs dialogs;
    private final Runnable hide;
    private final Runnable quit;

    /// @param hide takes the window off the screen; the program goes on
    /// @param quit ends the program
    Leaving(Session session, ProjectActions project, Text text, Dialogs dialogs, Runnable hide, Runnable quit) {
        this.session = session;
        this.project = project;
        this.text = text;
        this.dialogs = dialogs;
        this.hide = hide;
        this.quit = quit;
        session.browser.reviews().leavingProperty().addListener((_, _, leaving) -> askAboutReview(leaving.isPresent()));
        session.project.saved().leavingProperty().addListener((_, _, leaving) -> askAboutChanges(leaving.isPresent()));
    }

    void ask() {
        session.browser.reviews().leave(() -> session.project.saved().leave(() -> {
            if (session.export.run().isRunning()) {
                askAboutExport();
            } else {
                quit.run();
            }
        }));
    }

    private void askAboutReview(boolean leaving) {
        if (leaving) {
            dialogs.showUnwritten();
        } else if (dialogs.isShown(UnwrittenChanges.class)) {
            dialogs.hide();
        }
    }

    private void askAboutChanges(boolean leaving) {
        if (leaving) {
            dialogs.show(new UnsavedChanges(project, text));
        } else if (dialogs.isShown(UnsavedChanges.class)) {
            dialogs.hide();
        }
    }

    private void askAboutExport() {
        dialogs.show(new ExportStillRunning(text, dialogs::hide, () -> {
            session.export.cancel();
            quitWhenExported();
        }, () -> {
            hide.run();
            quitWhenExported();
        }));
    }

    private void quitWhenExported() {
        session.export.run().progressProperty().subscribe(progress -> {
            if (progress.isEmpty()) {
                quit.run();
            }
        });
    }
}
