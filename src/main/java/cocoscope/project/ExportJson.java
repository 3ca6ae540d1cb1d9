package cocoscope.project;

import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.files.RelativePaths;
import cocoscope.recipe.EnumNames;
import cocoscope.recipe.RecipeFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// The way of exporting in a project file.
///
/// @param paths of that file
record ExportJson(RelativePaths paths) {
    ProjectExport read(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("form", "targets", "division"));
        Optional<JsonValue> targets = object.optional("targets");
        Optional<JsonValue> division = object.optional("division");
        return new ProjectExport(RecipeFile.word(object, "form", ProjectExport.DEFAULT.form()),
                targets.isPresent() ? targets(targets.get()) : Map.of(),
                division.isPresent() ? division(division.get()) : SplitSettings.NONE);
    }

    private Map<ExportForm, Path> targets(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(new LinkedHashSet<>(EnumNames.all(ExportForm.class)));
        Map<ExportForm, Path> targets = new EnumMap<>(ExportForm.class);
        for (ExportForm form : ExportForm.values()) {
            paths.read(object, EnumNames.of(form)).ifPresent(path -> targets.put(form, path));
        }
        return targets;
    }

    private SplitSettings division(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("way", "train", "seed", "list"));
        Optional<JsonValue> train = object.optional("train");
        Optional<JsonValue> seed = object.optional("seed");
        double part = train.isPresent() ? train.get().number() : SplitSettings.NONE.train();
        if (!(part > 0 && part < 1)) {
            throw train.orElseThrow().wrong(ProjectProblem.SHARE);
        }
        return new SplitSettings(RecipeFile.word(object, "way", SplitSettings.Way.NONE), part,
                seed.isPresent() ? seed.get().wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE) : SplitSettings.NONE.seed(),
                paths.read(object, "list"));
    }

    void write(ProjectExport export, JsonGenerator json) {
        json.writeObjectPropertyStart("export");
        json.writeStringProperty("form", EnumNames.of(export.form()));
        json.writeObjectPropertyStart("targets");
        export.targets().forEach((form, path) -> json.writeStringProperty(EnumNames.of(form), paths.write(path)));
        json.writeEndObject();
        json.writeObjectPropertyStart("division");
        json.writeStringProperty("way", EnumNames.of(export.division().way()));
        json.writeNumberProperty("train", export.division().train());
        json.writeNumberProperty("seed", export.division().seed());
        export.division().list().ifPresent(list -> json.writeStringProperty("list", paths.write(list.toAbsolutePath().normalize())));
        json.writeEndObject();
        json.writeEndObject();
    }
}
