package cocoscope.app.images;

import cocoscope.app.history.History;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.batch.FileEvidence;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.project.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is decided on the masks of all open images together, where the recipe leaves it to be decided: first from those that were read,
/// in the end from all. Belongs to the view's thread; the files are read in the background, one by one.
public final class OpenDecision {
    /// A mask alone is decided on by its conversion.
    private static final int MIN_MASKS = 2;

    private final History history;
    private final ReadOnlyObjectWrapper<Decision> decision = new ReadOnlyObjectWrapper<>(this, "decision", Decision.NONE);
    private final Map<Source, List<MaskEvidence>> known = new HashMap<>();
    private final LatestTask<Source, Told> reading;
    private List<Source> sources = List.of();
    private int read;

    /// A file, and what of a recipe its evidence depends on.
    private record Source(Path mask, Recipe recipe) {
        static Source of(Path mask, Recipe recipe) {
            return new Source(mask, Recipe.DEFAULT.withEncoding(recipe.encoding()).withReading(recipe.reading()).withRule(recipe.rule()));
        }
    }

    private record Told(Source source, List<MaskEvidence> evidence) {}

    public OpenDecision(History history, Workers workers) {
        this.history = history;
        reading = new LatestTask<>(workers, source -> new Told(source, FileEvidence.of(source.mask, source.recipe)), this::learn);
        history.projectProperty().addListener((_, before, now) -> {
            if (!sources(before).equals(sources(now))) {
                update();
            }
        });
        history.restartsProperty().addListener((_, _, _) -> known.clear());
    }

    /// [Decision#NONE] where nothing is left to be decided, or there is no more than one mask.
    public ReadOnlyObjectProperty<Decision> property() {
        return decision.getReadOnlyProperty();
    }

    /// The decision for images with a recipe: none for those that have their own.
    public Decision of(Recipe recipe) {
        return recipe.equals(history.project().recipe()) ? decision.get() : Decision.NONE;
    }

    private void learn(Told told) {
        known.put(told.source, told.evidence);
        advance();
    }

    private void update() {
        sources = sources(history.project());
        read = 0;
        decision.set(Decision.NONE);
        reading.drop();
        if (sources.size() >= MIN_MASKS) {
            advance();
        }
    }

    /// Decides whenever twice as many masks are known, and in the end.
    private void advance() {
        int before = read;
        while (read < sources.size() && known.containsKey(sources.get(read))) {
            read++;
        }
        if (read == sources.size() || read >= MIN_MASKS && Integer.highestOneBit(read) > before) {
            List<MaskEvidence> evidence = sources.subList(0, read).stream()
                    .flatMap(source -> known.getOrDefault(source, List.of()).stream()).toList();
            decision.set(evidence.isEmpty() ? Decision.NONE : Decision.of(evidence, OpenRecipe.given(history.project().recipe())));
        }
        if (read < sources.size()) {
            reading.request(sources.get(read));
        }
    }

    private static List<Source> sources(Project project) {
        Recipe recipe = project.recipe();
        return !OpenRecipe.isOpen(recipe) ? List.of() : project.images().stream()
                .filter(image -> image.mask().isPresent() && image.recipe().isEmpty())
                        .map(image -> Source.of(image.mask().orElseThrow(), recipe)).toList();
    }
}
