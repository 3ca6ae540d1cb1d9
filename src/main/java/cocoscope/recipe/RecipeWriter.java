package cocoscope.recipe;

import cocoscope.coco.CategoryJson;
import cocoscope.coco.JsonOutput;
import cocoscope.convert.Recipe;
import cocoscope.mask.runs.Connectivity;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes recipe files with every key, so that they can be edited by hand.
public final class RecipeWriter {
    private RecipeWriter() {}

    public static void write(RecipeFile file, OutputStream out) throws IOException {
        JsonOutput.write(out, indented(), json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", RecipeFile.VERSION);
            write(file.recipe(), json);
            json.writeArrayPropertyStart("categories");
            file.categories().forEach(category -> CategoryJson.write(category, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static void write(Recipe recipe, JsonGenerator json) {
        EncodingJson.write(recipe.encoding(), json);
        ReadingJson.write(recipe.reading(), json);
        RuleJson.write(recipe.rule(), json);
        json.writeStringProperty("instances", EnumNames.of(recipe.instances()));
        json.writeNumberProperty("connectivity", recipe.connectivity() == Connectivity.FOUR ? 4 : 8);
        json.writeNumberProperty("min_area", recipe.minimumArea());
        json.writeStringProperty("segmentation", EnumNames.of(recipe.segmentation()));
        json.writeStringProperty("polygons", EnumNames.of(recipe.polygons()));
        json.writeObjectPropertyStart("simplification");
        if (recipe.simplification().tolerance() == Recipe.Simplification.ANY_TOLERANCE) {
            json.writeStringProperty("tolerance", RecipeFile.ANY);
        } else {
            json.writeNumberProperty("tolerance", recipe.simplification().tolerance());
        }
        json.writeBooleanProperty("shared_borders", recipe.simplification().sharedBorders());
        json.writeEndObject();
        json.writeObjectPropertyStart("floor");
        json.writeNumberProperty("iou", recipe.floor().iou());
        json.writeStringProperty("below", EnumNames.of(recipe.floor().below()));
        json.writeEndObject();
        json.writeStringProperty("profile", EnumNames.of(recipe.profile()));
    }

    /// Lines end with LF on every machine.
    public static PrettyPrinter indented() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }
}
