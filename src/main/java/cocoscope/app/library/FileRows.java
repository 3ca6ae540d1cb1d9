package cocoscope.app.library;

import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageGroup.Lack;
import cocoscope.app.images.ImageItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The listed images with their masks under them: first those with a picture and a mask, then those that lack one. Belongs to the view's
/// thread.
public final class FileRows {
    private final Library library;
    private final Set<Path> closed = new HashSet<>();
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FileRow> view = FXCollections.unmodifiableObservableList(rows);

    public FileRows(Library library) {
        this.library = library;
        library.listed().subscribe(this::list);
        list();
    }

    public ObservableList<FileRow> view() {
        return view;
    }

    /// Lists the masks of an image, or hides them.
    public void toggle(ImageGroup group) {
        if (!closed.remove(group.first().file())) {
            closed.add(group.first().file());
        }
        list();
    }

    /// The row of an item: its own, where the image has several masks that are listed.
    public Optional<FileRow> rowOf(ImageItem item) {
        Optional<FileRow> ofMask = rows.stream().filter(row -> row instanceof FileRow.OfMask && row.item() == item).findFirst();
        return ofMask.or(() -> rows.stream().filter(row -> row instanceof FileRow.OfImage(ImageGroup group, _, _)
                && group.items().contains(item)).findFirst());
    }

    private void list() {
        List<FileRow> now = new ArrayList<>();
        Optional<Lack> before = library.listed().stream().map(ImageGroup::lack).min(Comparator.naturalOrder());
        for (ImageGroup group : library.listed().stream().sorted(Comparator.comparing(ImageGroup::lack)).toList()) {
            boolean several = group.items().size() > 1;
            boolean open = several && !closed.contains(group.first().file());
            now.add(new FileRow.OfImage(group, before.filter(lack -> lack != group.lack()).isPresent(), open));
            if (open) {
                group.items().forEach(item -> now.add(new FileRow.OfMask(item)));
            }
            before = Optional.of(group.lack());
        }
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }
}
