package cocoscope.app.settings;

import cocoscope.app.canvas.LabelPalette;
import cocoscope.app.history.History;
import cocoscope.app.images.MaskInput;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.LivePreview;
import cocoscope.coco.classes.ClassTable;
import cocoscope.convert.ClassMapping;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where categories are named: by the values of rules, by decisions on single objects, and by the names of files.
public record CategoryUses(History history, ShownContent shown, LivePreview live) {
    /// How many values, objects and images become each category, in the order in which they speak of them.
    Map<String, Integer> byName() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        Project project = history.project();
        Stream<LabelRule> rules = Stream.concat(Stream.of(project.recipe()),
                project.images().stream().map(ProjectImage::recipe).flatMap(Optional::stream))
                .map(Recipe::rule);
        rules.forEach(rule -> rule.categories().forEach(name -> uses.merge(name, 1, Integer::sum)));
        if (project.recipe().rule() instanceof LabelRule.Automatic) {
            found().forEach(target -> uses.merge(target.category(), target.values().size(), Integer::sum));
        }
        project.images().stream().flatMap(image -> image.objects().stream()).flatMap(decision -> decision.category().stream())
                .forEach(name -> uses.merge(name, 1, Integer::sum));
        Map<String, Integer> ofFiles = new TreeMap<>();
        project.images().forEach(image -> image.category().ifPresent(name -> ofFiles.merge(name, 1, Integer::sum)));
        ofFiles.forEach((name, images) -> uses.merge(name, images, Integer::sum));
        return uses;
    }

    /// The color that the objects of a category have in the image that is shown, 0xRRGGBB; empty where it has none there.
    ///
    /// @param names by which rules know the category
    OptionalInt color(Set<String> names) {
        Optional<Labeling> labeling = live.conversion().map(Conversion::labeling);
        if (labeling.isEmpty()) {
            return OptionalInt.empty();
        }
        int[] palette = LabelPalette.of(labeling.get(), history.project().categories());
        List<Labeling.LabeledValues> targets = labeling.get().targets();
        return IntStream.range(0, targets.size()).filter(label -> names.contains(targets.get(label).category()))
                .map(label -> palette[label]).findFirst();
    }

    /// The rule that a table of classes makes of the automatic one, by the mask that is shown.
    Optional<LabelRule> mapped(ClassTable table) {
        boolean named = history.project().images().stream().anyMatch(image -> image.category().isPresent());
        return shown.masked().flatMap(masked -> ClassMapping.rule(table, history.project().recipe(), masked.mask(), named));
    }

    /// What the automatic rule found in the image that is shown, but for objects that the name of its file names.
    private List<Labeling.LabeledValues> found() {
        boolean named = shown.maskInputProperty().getValue().flatMap(MaskInput::object).isPresent();
        return live.conversion().filter(_ -> !named).map(conversion -> conversion.objects().ruled().targets()).orElse(List.of());
    }

    /// The project with other names for the categories of its rules and images. An automatic rule becomes what it found, where that
    /// gets another name.
    public Project renamed(UnaryOperator<String> name) {
        Project project = history.project();
        boolean settles = project.recipe().rule() instanceof LabelRule.Automatic
                && found().stream().anyMatch(target -> !name.apply(target.category()).equals(target.category()));
        Recipe recipe = settles ? project.recipe().withRule(live.conversion().orElseThrow().labeling().rule()) : project.recipe();
        return project.withRecipe(recipe.withRule(recipe.rule().renamed(name))).withImages(project.images().stream()
                .map(image -> image.renamed(name)).toList());
    }
}
