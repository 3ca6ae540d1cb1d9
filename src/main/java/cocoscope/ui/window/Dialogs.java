package cocoscope.ui.window;

import atlantafx.base.controls.ModalPane;
import cocoscope.app.Session;
import cocoscope.ui.browser.UnwrittenChanges;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.files.PairingPane;
import cocoscope.ui.objects.CategoryChoice;
import cocoscope.ui.settings.CategoriesPane;
import cocoscope.ui.settings.ReadingsPane;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/// What lies over the window and wants an answer, one at a time.
final class Dialogs extends ModalPane {
    private final Session session;
    private final Text text;
    private final FilePicker picker;
    private final ReadingsPane readings;
    private final PairingPane pairing;
    private final CategoriesPane categories;

    Dialogs(Session session, Text text, FilePicker picker, Executor painter) {
        this.session = session;
        this.text = text;
        this.picker = picker;
        readings = new ReadingsPane(session.readings, session.mask.recipe(), text, painter, this::hide);
        pairing = new PairingPane(session.pairing, text, picker, this::hide);
        categories = new CategoriesPane(session.categories, text, picker, this::hide);
        setId("dialogs");
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        displayProperty().addListener((_, _, shown) -> {
            // Else a pane that was shown before is painted from a cached picture.
            lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            if (!shown) {
                ended();
            }
        });
    }

    private void ended() {
        session.browser.reviews().stay();
        readings.clear();
        session.project.saved().stay();
        session.pairing.end();
    }

    void showUnwritten() {
        show(new UnwrittenChanges(session.browser, session.notices, picker, text));
    }

    ReadOnlyBooleanProperty shown() {
        return displayProperty();
    }

    boolean isShown(Class<? extends Node> pane) {
        return isDisplay() && pane.isInstance(getContent());
    }

    void showReadings() {
        readings.open(Math.clamp((getWidth() - 120) / 2, 260, 620), Math.clamp((getHeight() - 200) / 2, 140, 460));
        show(readings);
    }

    void showPairing() {
        session.pairing.begin();
        show(pairing);
    }

    void showCategoryChoice() {
        show(new CategoryChoice(session.objects, text, this::hide));
    }

    void showCategories() {
        session.categories.begin();
        show(categories);
    }
}
