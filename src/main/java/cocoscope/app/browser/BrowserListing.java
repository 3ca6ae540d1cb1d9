package cocoscope.app.browser;

import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which images of the open file are listed, and in what order. Belongs to the view's thread; lists are made in the background.
public final class BrowserListing {
    private final ObjectProperty<BrowserFilter> filter = new SimpleObjectProperty<>(this, "filter", BrowserFilter.ALL);
    private final ObjectProperty<BrowserOrder> order = new SimpleObjectProperty<>(this, "order", BrowserOrder.OF_FILE);
    private final ObservableList<Integer> images = FXCollections.observableArrayList();
    private final ObservableList<Integer> view = FXCollections.unmodifiableObservableList(images);
    private final LatestTask<Wanted, List<Integer>> lists;
    private Optional<ReviewedFile> reviewed = Optional.empty();

    private record Wanted(ReviewedFile reviewed, BrowserFilter filter, BrowserOrder order) {}

    BrowserListing(Workers workers) {
        lists = new LatestTask<>(workers, wanted -> wanted.order.sorted(wanted.filter.images(wanted.reviewed), wanted.reviewed),
                this::show);
        filter.addListener((_, _, _) -> list());
        order.addListener((_, _, _) -> list());
    }

    public ObjectProperty<BrowserFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<BrowserOrder> orderProperty() {
        return order;
    }

    /// The images, by their indices.
    public ObservableList<Integer> images() {
        return view;
    }

    /// Whether the filter takes an annotation, by its index.
    public boolean takes(int annotation) {
        return reviewed.filter(it -> filter.get().takes(it, annotation)).isPresent();
    }

    boolean isBusy() {
        return lists.busy();
    }

    /// Lists what is wanted of a file as it is now.
    void list(Optional<ReviewedFile> now) {
        reviewed = now;
        list();
    }

    private void list() {
        reviewed.ifPresentOrElse(it -> lists.request(new Wanted(it, filter.get(), order.get())), () -> {
            lists.drop();
            images.clear();
        });
    }

    private void show(List<Integer> listed) {
        if (!listed.equals(images)) {
            images.setAll(listed);
        }
    }
}
