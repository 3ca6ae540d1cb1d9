package cocoscope.app.pairing;

import cocoscope.app.history.History;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenImages;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.files.ControlCharacters;
import cocoscope.files.HeadSizes;
import cocoscope.files.ImageListing;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairRow.State;
import cocoscope.pairing.Pairing;
import cocoscope.pairing.PairingChoices;
import cocoscope.pairing.PairingRule;
import cocoscope.project.ProjectImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The table of pairs of all files that were opened: by a rule, and by what a person decides otherwise. Nothing of it is done before
/// [#apply()].
///
/// Belongs to the view's thread. Names are paired at once; sizes follow when the heads of the files have been read.
public final class PairingTable {
    /// The rule that one example gives, and the number of pairs that it would make; no rule where none fits the example.
    public record Suggestion(Optional<PairingRule> rule, long pairs) {}

    private record Draft(List<ImageListing> listings, PairingRule rule, PairingChoices choices) {
        Pairing.Result paired() {
            return choices.appliedTo(Pairing.among(listings, rule));
        }
    }

    private record Example(List<ImageListing> listings, Path picture, Path mask, boolean wanted) {}

    private record Inferred(InferredRule rule, boolean wanted) {
        static Inferred of(Example example) {
            return new Inferred(InferredRule.of(example.picture, example.mask, example.listings), example.wanted);
        }
    }

    private final OpenImages images;
    private final ObjectProperty<PairingRule> rule = new SimpleObjectProperty<>(this, "rule", new PairingRule.Automatic());
    private final ReadOnlyObjectWrapper<List<PairRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Optional<Suggestion>> suggestion =
            new ReadOnlyObjectWrapper<>(this, "suggestion", Optional.empty());
    private final ReadOnlyObjectWrapper<PairingRule> applied = new ReadOnlyObjectWrapper<>(this, "applied", new PairingRule.Automatic());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final HeadSizes sizes = new HeadSizes();
    private final LatestTask<Draft, List<PairRow>> named;
    private final LatestTask<Draft, List<PairRow>> sized;
    private final LatestTask<Example, Inferred> inferred;
    private List<ImageListing> opened = List.of();
    private List<ImageListing> listings = List.of();
    private List<ImageListing> suggested = List.of();
    private PairingChoices choices = PairingChoices.NONE;
    private boolean shown;

    public PairingTable(OpenImages images, History history, Workers workers) {
        this.images = images;
        named = new LatestTask<>(workers, draft -> rows(PairRow.named(draft.paired()), draft), this::publishNamed, this::showBusy);
        sized = new LatestTask<>(workers, draft -> rows(PairRow.of(draft.paired(), sizes), draft), this::publishSized, this::showBusy);
        inferred = new LatestTask<>(workers, Inferred::of, this::publish, this::showBusy);
        rule.addListener((_, _, _) -> pair());
        history.restartsProperty().addListener((_, _, _) -> forget());
    }

    public ObjectProperty<PairingRule> ruleProperty() {
        return rule;
    }

    public ReadOnlyObjectProperty<List<PairRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What the last pair that a person made by hand would mean for all others.
    public ReadOnlyObjectProperty<Optional<Suggestion>> suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    /// Whether files are still being paired or their sizes read.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The rule that the documents were paired by.
    public ReadOnlyObjectProperty<PairingRule> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /// What was found where a person opened something.
    public void opened(List<ImageListing> found) {
        Set<Path> roots = new HashSet<>();
        opened = Stream.concat(found.stream(), opened.stream()).filter(listing -> roots.add(listing.root())).toList();
    }

    /// What was decided about the files of another project is nothing to this one.
    private void forget() {
        opened = List.of();
        choices = PairingChoices.NONE;
        rule.set(new PairingRule.Automatic());
        applied.set(new PairingRule.Automatic());
    }

    /// Starts from the documents that are open.
    public void begin() {
        shown = true;
        Set<Path> covered = new HashSet<>();
        opened.forEach(listing -> listing.files().forEach(file -> covered.add(absolute(file))));
        List<Path> others = images.items().stream().flatMap(document -> Stream.of(document.picture(), document.mask()))
                .flatMap(Optional::stream).distinct().filter(file -> !covered.contains(file)).toList();
        listings = Stream.concat(opened.stream(), others.stream().map(ImageListing::of)).toList();
        suggestion.set(Optional.empty());
        pair();
    }

    /// Forgets what was not applied.
    public void end() {
        shown = false;
        suggestion.set(Optional.empty());
        named.drop();
        sized.drop();
        inferred.drop();
        showBusy();
    }

    /// Pairs a mask with a picture, and finds out what that would mean for all others.
    public void choose(Path picture, Path mask) {
        Path ofPicture = known(picture);
        Path ofMask = known(mask);
        decide(choices.with(ofMask, Optional.of(ofPicture)));
        inferred.request(new Example(listings, ofPicture, ofMask, false));
        showBusy();
    }

    public void useAlone(PairRow row) {
        decide(choices.with(file(row), Optional.empty()));
    }

    /// Takes the mask for the picture, and the picture for the mask.
    public void swap(PairRow row) {
        decide(choices.with(row.picture().orElseThrow(), row.mask()));
    }

    public void leaveOut(PairRow row) {
        boolean last = rows.get().stream().filter(other -> other.picture().equals(row.picture())).count() == 1;
        decide(choices.without(Stream.of(row.mask(), row.picture().filter(_ -> last || row.mask().isEmpty())).flatMap(Optional::stream)
                .toList()));
    }

    public void takeBack(PairRow row) {
        decide(choices.withAgain(file(row)));
    }

    /// Makes the rule that pairs a row the rule of all, if there is one.
    public void pairLike(PairRow row) {
        inferred.request(new Example(listings, row.picture().orElseThrow(), row.mask().orElseThrow(), true));
        showBusy();
    }

    /// The name of a file below what was opened.
    public String name(Path file) {
        return ControlCharacters.escaped(listings.stream()
                .filter(listing -> listing.files().contains(file) || listing.others().contains(file)).findFirst()
                .map(listing -> listing.nameOf(file)).orElse(String.valueOf(file.getFileName())));
    }

    /// Puts the pairs of the table in the place of the images. What cannot be read, is junk or was left out is closed; images that are
    /// missing stay, as they may come back.
    public void apply() {
        applied.set(rule.get());
        List<ProjectImage> paired = new ArrayList<>();
        for (PairRow row : rows.get()) {
            if (row.state() != State.JUNK && row.state() != State.LEFT_OUT && row.state() != State.SET_ASIDE) {
                paired.add(new ProjectImage(new ProjectImage.Files(row.picture(), row.mask()), row.category(),
                        Optional.of(name(row.picture().or(row::mask).orElseThrow())), Optional.empty()));
            }
        }
        Set<ProjectImage.Files> known = new HashSet<>();
        paired.forEach(image -> known.add(image.files()));
        images.items().stream().filter(item -> item.state() == ImageItem.State.MISSING && known.add(item.image().files()))
                .forEach(item -> paired.add(item.image()));
        images.replaceAll(paired);
    }

    private void decide(PairingChoices next) {
        choices = next;
        suggestion.set(Optional.empty());
        pair();
    }

    private void pair() {
        if (shown) {
            named.request(draft());
            sized.request(draft());
            showBusy();
        }
    }

    private Draft draft() {
        return new Draft(listings, rule.get(), choices);
    }

    /// The path by which a file is known here.
    private Path known(Path file) {
        return listings.stream().flatMap(listing -> listing.files().stream()).filter(other -> absolute(other).equals(absolute(file)))
                .findFirst().orElse(file);
    }

    private static Path file(PairRow row) {
        return row.mask().or(row::picture).orElseThrow();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static List<PairRow> rows(List<PairRow> paired, Draft draft) {
        return Stream.concat(paired.stream(), draft.choices.leftOut().stream().map(file -> PairRow.of(file, State.LEFT_OUT))).toList();
    }

    private void publishNamed(List<PairRow> newest) {
        publish(newest, sized.busy());
    }

    private void publishSized(List<PairRow> newest) {
        publish(newest, !sized.busy());
    }

    /// @param wanted whether nothing better is there, or about to come
    private void publish(List<PairRow> newest, boolean wanted) {
        if (wanted && !newest.equals(rows.get())) {
            rows.set(newest);
        }
        showBusy();
    }

    private void publish(Inferred found) {
        InferredRule inferredRule = found.rule;
        if (found.wanted && inferredRule.rule().isPresent()) {
            pairBy(inferredRule.listings(), inferredRule.rule().get());
        } else {
            suggestion.set(Optional.of(new Suggestion(inferredRule.rule(), inferredRule.pairs())));
            suggested = inferredRule.listings();
        }
        showBusy();
    }

    /// Pairs all by the rule that is suggested.
    public void accept(Suggestion accepted) {
        accepted.rule().ifPresent(found -> pairBy(suggested, found));
    }

    private void pairBy(List<ImageListing> files, PairingRule found) {
        listings = files;
        suggestion.set(Optional.empty());
        if (found.equals(rule.get())) {
            pair();
        } else {
            rule.set(found);
        }
    }

    private void showBusy() {
        busy.set(named.busy() || sized.busy() || inferred.busy());
    }
}
