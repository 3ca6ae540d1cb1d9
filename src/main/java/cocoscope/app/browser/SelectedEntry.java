package cocoscope.app.browser;

import cocoscope.app.preview.SelectionJson;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.EntryText;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The annotation that is looked at, as it stands in the file. Belongs to the view's thread; it is read in the background.
final class SelectedEntry {
    private final ReadOnlyObjectWrapper<Optional<SelectionJson>> entry = new ReadOnlyObjectWrapper<>(this, "entry", Optional.empty());
    private final LatestTask<Wanted, Optional<SelectionJson>> reading;

    private record Wanted(CocoIndex index, int annotation) {}

    SelectedEntry(Workers workers) {
        reading = new LatestTask<>(workers, SelectedEntry::read, entry::set);
    }

    ReadOnlyObjectProperty<Optional<SelectionJson>> property() {
        return entry.getReadOnlyProperty();
    }

    boolean isBusy() {
        return reading.busy();
    }

    void clear() {
        reading.drop();
        entry.set(Optional.empty());
    }

    void read(CocoIndex index, int annotation) {
        reading.request(new Wanted(index, annotation));
    }

    private static Optional<SelectionJson> read(Wanted wanted) {
        try {
            return Optional.of(SelectionJson.of(EntryText.ofMembers(wanted.index.text(wanted.index.annotations()
                    .extent(wanted.annotation)))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
