package cocoscope.app.library;

import cocoscope.app.history.History;
import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenDecision;
import cocoscope.app.images.OpenImages;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.files.NaturalOrder;
import cocoscope.project.Project;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The images of the project as a whole: which of them are listed, in what order, small pictures of them and what they hold. Belongs to the
/// view's thread; files are read in the background.
public final class Library {
    /// More are not read for the totals alone.
    private static final int MAX_SURVEYED = 2000;

    private final OpenImages images;
    private final History history;
    private final OpenDecision decision;
    private final Thumbnails<ImageSubject, SurveyedImage> thumbnails;
    private final LatestTask<ImageSubject, Known> counting;
    private final Map<Path, Known> known = new HashMap<>();
    private Map<Path, ImageGroup> byFile = Map.of();
    private int counted;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Optional<ImageItem.State>> state = new SimpleObjectProperty<>(this, "state", Optional.empty());
    private final ObjectProperty<Set<String>> categories = new SimpleObjectProperty<>(this, "categories", Set.of());
    private final ReadOnlyObjectWrapper<List<CategoryTotal>> totals = new ReadOnlyObjectWrapper<>(this, "totals", List.of());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.OPENED);
    private final BooleanProperty descending = new SimpleBooleanProperty(this, "descending");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Set<ImageGroup>> ticked = new SimpleObjectProperty<>(this, "ticked", Set.of());
    private final ReadOnlyObjectWrapper<List<ImageGroup>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ObservableList<ImageGroup> listed = FXCollections.observableArrayList();
    private final ObservableList<ImageGroup> view = FXCollections.unmodifiableObservableList(listed);

    /// How images are ordered.
    public enum Order {
        OPENED, NAME, STATE, OBJECTS, AREA,
        /// Of what is written with the mask.
        IOU;

        private boolean isOfFacts() {
            return compareTo(OBJECTS) >= 0;
        }
    }

    /// What is known of an image, and by what it was found out.
    private record Known(ImageSubject subject, SurveyedImage image) {}

    public Library(OpenImages images, History history, OpenDecision decision, Workers workers) {
        this.images = images;
        this.history = history;
        this.decision = decision;
        thumbnails = new Thumbnails<>(workers, SurveyedImage::of);
        counting = new LatestTask<>(workers, subject -> new Known(subject, SurveyedImage.of(subject)), this::take);
        thumbnails.madeProperty().addListener((_, _, made) -> made.ifPresent(it -> learn(it.key(), it.value())));
        images.items().addListener((ListChangeListener<ImageItem>) _ -> group());
        List.of(name, state, categories, order, descending, open).forEach(wish -> wish.addListener((_, _, _) -> ask()));
        history.projectProperty().addListener((_, _, _) -> counted = 0);
        group();
    }

    /// A part of the name.
    public StringProperty nameProperty() {
        return name;
    }

    /// The state of the images that are listed; empty for all.
    public ObjectProperty<Optional<ImageItem.State>> stateProperty() {
        return state;
    }

    /// The categories of which an image has at least one to be listed; empty for all.
    public ObjectProperty<Set<String>> categoriesProperty() {
        return categories;
    }

    /// What each category has in all images, as far as they are read; follows while the library is open.
    public ReadOnlyObjectProperty<List<CategoryTotal>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public BooleanProperty descendingProperty() {
        return descending;
    }

    /// Whether the images are shown as a whole, and not one of them.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The images that something is to be done with.
    public ObjectProperty<Set<ImageGroup>> tickedProperty() {
        return ticked;
    }

    /// All images of the project.
    public ReadOnlyObjectProperty<List<ImageGroup>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// The images that are asked for, in their order.
    public ObservableList<ImageGroup> listed() {
        return view;
    }

    /// Changes when what is shown of images may be outdated, because the rules are others now.
    public ReadOnlyIntegerProperty editedProperty() {
        return history.restsProperty();
    }

    /// Hears of every image that was read for its thumbnail.
    public ReadOnlyObjectProperty<Optional<Thumbnails.Made<ImageSubject, SurveyedImage>>> madeProperty() {
        return thumbnails.madeProperty();
    }

    /// A small picture of an image and what it holds, where it is read already; else it will be.
    public Optional<SurveyedImage> look(ImageGroup group) {
        return thumbnails.get(subject(group, false));
    }

    /// Whether something that was read is about an image.
    public static boolean isOf(ImageSubject subject, ImageGroup group) {
        return subject.masks().getFirst().file().equals(group.first().file());
    }

    /// What an image holds, as far as that is known.
    public Optional<SurveyedImage> known(ImageGroup group) {
        return Optional.ofNullable(known.get(group.first().file())).map(Known::image);
    }

    private Optional<ImageFacts> facts(ImageGroup group) {
        return known(group).flatMap(SurveyedImage::facts);
    }

    /// How many images are read of those that the order asks for.
    public int counted() {
        return counted;
    }

    private ImageSubject subject(ImageGroup group, boolean complete) {
        Project project = history.project();
        return new ImageSubject(group.items().stream().map(ImageItem::image).toList(), project.recipe(), decision.of(project.recipe()),
                project.categories(), complete);
    }

    private void group() {
        all.set(ImageGroup.of(images.items()));
        byFile = new HashMap<>();
        all.get().forEach(group -> byFile.put(group.first().file(), group));
        known.keySet().retainAll(byFile.keySet());
        ticked.set(Set.of());
        ask();
    }

    /// Something else is asked for.
    private void ask() {
        counted = 0;
        total();
        list();
        count();
    }

    private void list() {
        String wanted = name.get().strip().toLowerCase(Locale.ROOT);
        List<ImageGroup> now = all.get().stream().filter(group -> group.name().toLowerCase(Locale.ROOT).contains(wanted)
                && (state.get().isEmpty() || group.state() == state.get().get()) && hasWanted(group)).sorted(comparator()).toList();
        if (!now.equals(listed)) {
            listed.setAll(now);
        }
    }

    private boolean hasWanted(ImageGroup group) {
        return categories.get().isEmpty()
                || facts(group).filter(it -> it.categories().keySet().stream().anyMatch(categories.get()::contains)).isPresent();
    }

    private Comparator<ImageGroup> comparator() {
        Comparator<ImageGroup> rising = switch (order.get()) {
            case OPENED -> (_, _) -> 0;
            case NAME -> Comparator.comparing(ImageGroup::name, new NaturalOrder());
            case STATE -> Comparator.comparing(ImageGroup::state).reversed();
            case OBJECTS -> byFacts(ImageFacts::objects);
            case AREA -> byFacts(ImageFacts::area);
            case IOU -> byFacts(ImageFacts::iou);
        };
        return descending.get() && order.get() != Order.OPENED ? rising.reversed() : rising;
    }

    /// What is not known comes last.
    private Comparator<ImageGroup> byFacts(ToDoubleFunction<ImageFacts> fact) {
        double last = descending.get() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return Comparator.comparingDouble(group -> facts(group).map(fact::applyAsDouble).filter(it -> !Double.isNaN(it)).orElse(last));
    }

    /// Reads what an order asks for, one image after the other; orders anew whenever twice as many are read, and in the end.
    private void count() {
        if (!wantsFacts() || counting.busy()) {
            return;
        }
        int before = counted;
        boolean complete = order.get() == Order.IOU;
        while (counted < all.get().size() && isKnown(subject(all.get().get(counted), complete))) {
            counted++;
        }
        if (counted == all.get().size() || Integer.highestOneBit(counted) > before) {
            list();
        }
        if (counted < all.get().size()) {
            counting.request(subject(all.get().get(counted), complete));
        }
    }

    private boolean wantsFacts() {
        return order.get().isOfFacts() || !categories.get().isEmpty() || open.get() && all.get().size() <= MAX_SURVEYED;
    }

    private boolean isKnown(ImageSubject subject) {
        Known found = known.get(subject.masks().getFirst().file());
        return found != null && found.subject.masks().equals(subject.masks()) && found.subject.recipe().equals(subject.recipe())
                && (found.subject.complete() || !subject.complete());
    }

    private void take(Known read) {
        learn(read.subject, read.image);
        count();
    }

    /// A file that cannot be read says so in the list, too.
    private void learn(ImageSubject subject, SurveyedImage image) {
        Path file = subject.masks().getFirst().file();
        ImageGroup group = byFile.get(file);
        if (group == null) {
            return;
        }
        Known before = known.get(file);
        if (before == null || !isKnown(subject) || subject.complete()) {
            known.put(file, new Known(subject, image));
            total();
        }
        if (image.problem().isPresent() && group.items().size() == 1 && (group.state() == ImageItem.State.READY
                || group.state() == ImageItem.State.NO_MASK)) {
            group.first().fail(image.problem());
        }
    }

    private void total() {
        if (open.get() && all.get().size() <= MAX_SURVEYED) {
            totals.set(CategoryTotal.of(known.values().stream().map(Known::image).map(SurveyedImage::facts).flatMap(Optional::stream)));
        }
    }

    /// Shows one image.
    public void show(ImageGroup group) {
        open.set(false);
        images.select(group.first());
    }
}
