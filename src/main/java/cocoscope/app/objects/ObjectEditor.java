package cocoscope.app.objects;

import cocoscope.app.history.History;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.RegionAt;
import cocoscope.app.preview.RegionSelection;
import cocoscope.coco.Category;
import cocoscope.convert.Conversion;
import cocoscope.mask.object.DecidedObjects.Outcome;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.rule.Labeling;
import cocoscope.project.ProjectImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/// Decides on the selected regions of the shown mask, and takes decisions back. Every decision is an edit of the project.
///
/// Belongs to the view's thread.
public final class ObjectEditor {
    private final History history;
    private final ShownContent shown;
    private final LivePreview live;
    private final ObjectBinding<List<DecisionRow>> rows;

    public ObjectEditor(History history, ShownContent shown, LivePreview live) {
        this.history = history;
        this.shown = shown;
        this.live = live;
        rows = Bindings.createObjectBinding(this::listed, shown.maskInputProperty(), live.previewProperty());
    }

    /// The selected regions; the same on canvas and table.
    public ObjectProperty<RegionSelection> selectionProperty() {
        return live.selectionProperty();
    }

    /// The decisions on the shown mask, in the order in which they apply.
    public ObservableValue<List<DecisionRow>> rowsProperty() {
        return rows;
    }

    public boolean canDecide() {
        return image().isPresent() && live.conversion().isPresent() && !selection().isEmpty();
    }

    /// Whether several are selected.
    public boolean canJoin() {
        return canDecide() && selection().size() > 1;
    }

    /// Whether one of the selected regions has several components.
    public boolean canSplit() {
        return canDecide() && live.conversion().filter(conversion -> !split(conversion).isEmpty()).isPresent();
    }

    /// Whether one of the selected regions is no crowd yet.
    public boolean canMarkAsCrowd() {
        return canDecide() && live.conversion().filter(it -> regions().stream().anyMatch(region -> !it.isCrowd(region))).isPresent();
    }

    /// Leaves the selected objects out.
    public void exclude() {
        decide(conversion -> each(conversion, regions(), object -> ObjectDecision.of(Kind.EXCLUDE, List.of(object), layer())));
    }

    /// Gives the selected objects another category; those that have it stay as they are.
    public void setCategory(String category) {
        decide(conversion -> each(conversion, regions().stream().filter(region -> !conversion.category(region).equals(category)).toList(),
                object -> ObjectDecision.category(object, category, layer())));
    }

    /// Makes one annotation of the selected objects, of the category of the largest.
    public void join() {
        decide(conversion -> {
            List<KnownObject> objects = regions().stream().sorted(Comparator.<Integer>comparingInt(conversion.regions()::area).reversed())
                    .map(region -> known(conversion, region)).toList();
            return objects.size() < 2 ? List.of() : List.of(ObjectDecision.of(Kind.JOIN, objects, layer()));
        });
    }

    /// Makes one annotation of each component of the selected objects.
    public void split() {
        decide(conversion -> each(conversion, split(conversion), object -> ObjectDecision.of(Kind.SPLIT, List.of(object), layer())));
    }

    public void markAsCrowd() {
        decide(conversion -> each(conversion, regions().stream().filter(region -> !conversion.isCrowd(region)).toList(),
                object -> ObjectDecision.of(Kind.CROWD, List.of(object), layer())));
    }

    /// Takes decisions back.
    public void remove(List<DecisionRow> removed) {
        image().ifPresent(image -> edit(image, IntStream.range(0, image.objects().size())
                .filter(place -> removed.stream().noneMatch(row -> row.place() == place)).mapToObj(image.objects()::get).toList()));
    }

    /// Selects what became of the objects of a decision, as far as they are annotations.
    public void select(DecisionRow row) {
        live.conversion().ifPresent(conversion -> selectionProperty().set(RegionSelection.of(row.decision().objects().stream()
                .map(object -> RegionAt.pixel(conversion, object.x(), object.y())).toList())));
    }

    /// Names to choose from: those of the categories that are settled, found, or decided on.
    public List<String> categories() {
        SequencedSet<String> names = new LinkedHashSet<>();
        history.project().categories().stream().map(Category::name).forEach(names::add);
        live.conversion().ifPresent(it -> it.objects().ruled().targets().stream().map(Labeling.LabeledValues::category)
                .forEach(names::add));
        history.project().recipe().rule().categories().forEach(names::add);
        history.project().images().stream().flatMap(image -> image.objects().stream()).flatMap(decision -> decision.category().stream())
                .forEach(names::add);
        return List.copyOf(names);
    }

    private void decide(Function<Conversion, List<ObjectDecision>> decisions) {
        if (!canDecide()) {
            return;
        }
        List<ObjectDecision> made = decisions.apply(live.conversion().orElseThrow().withRuns());
        image().filter(_ -> !made.isEmpty()).ifPresent(image -> {
            List<ObjectDecision> all = new ArrayList<>(image.objects());
            // A category takes the place of the one that the very same object was given before.
            all.removeIf(old -> old.kind() == Kind.CATEGORY && made.stream()
                    .anyMatch(it -> it.kind() == Kind.CATEGORY && it.objects().equals(old.objects()) && it.layer() == old.layer()));
            all.addAll(made);
            edit(image, all);
        });
    }

    private void edit(ProjectImage image, List<ObjectDecision> decisions) {
        history.edit(history.project().with(image.files(), image.withObjects(decisions)));
    }

    private List<Integer> split(Conversion conversion) {
        int[] components = new int[conversion.regions().size()];
        for (int component = 0; component < conversion.regions().components(); component++) {
            components[conversion.regions().regionOfComponent(component)]++;
        }
        return regions().stream().filter(region -> components[region] > 1).toList();
    }

    private static List<ObjectDecision> each(Conversion conversion, List<Integer> regions, Function<KnownObject, ObjectDecision> decision) {
        return regions.stream().map(region -> decision.apply(known(conversion, region))).toList();
    }

    private static KnownObject known(Conversion conversion, int region) {
        RegionAt.Anchor anchor = RegionAt.anchor(conversion, region);
        return new KnownObject(anchor.x(), anchor.y(), conversion.runs().get(region));
    }

    private RegionSelection selection() {
        return selectionProperty().get();
    }

    private List<Integer> regions() {
        return selection().regions();
    }

    private int layer() {
        return shown.masked().map(OpenedImage.Masked::layer).orElse(0);
    }

    /// The shown image as it is in the project, where it has a mask.
    private Optional<ProjectImage> image() {
        return shown.shownProperty().get().filter(_ -> shown.masked().isPresent())
                .flatMap(it -> history.project().image(it.item().image().files()));
    }

    private List<DecisionRow> listed() {
        List<ObjectDecision> all = image().map(ProjectImage::objects).orElse(List.of());
        int[] places = IntStream.range(0, all.size()).filter(place -> all.get(place).layer() == layer()).toArray();
        List<ObjectDecision> ofLayer = IntStream.of(places).mapToObj(all::get).toList();
        List<Outcome> outcomes = live.conversion().map(Conversion::objects)
                .filter(it -> it.decisions().decisions().equals(ofLayer)).map(it -> it.decided().outcomes()).orElse(List.of());
        return IntStream.range(0, places.length).mapToObj(i -> new DecisionRow(places[i], ofLayer.get(i),
                outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(i)))).toList();
    }
}
