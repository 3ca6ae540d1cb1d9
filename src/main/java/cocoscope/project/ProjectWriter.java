package cocoscope.project;

import cocoscope.coco.CategoryJson;
import cocoscope.coco.JsonOutput;
import cocoscope.files.RelativePaths;
import cocoscope.recipe.RecipeWriter;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/// Writes project files: the same value gives the same bytes.
///
/// @param paths of the file that is written
record ProjectWriter(RelativePaths paths) {
    void write(ProjectFile file, OutputStream out) throws IOException {
        Project project = file.project();
        JsonOutput.write(out, RecipeWriter.indented(), json -> {
            json.writeStartObject();
            json.writeStringProperty("format", ProjectFile.FORMAT);
            json.writeNumberProperty("version", ProjectFile.VERSION);
            file.recovers().ifPresent(path -> json.writeStringProperty("recovers", paths.write(path)));
            json.writeObjectPropertyStart("recipe");
            RecipeWriter.write(project.recipe(), json);
            json.writeEndObject();
            json.writeArrayPropertyStart("categories");
            project.categories().forEach(category -> CategoryJson.write(category, json));
            json.writeEndArray();
            new ExportJson(paths).write(project.export(), json);
            json.writeArrayPropertyStart("images");
            project.images().forEach(image -> write(image, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void write(ProjectImage image, JsonGenerator json) {
        json.writeStartObject();
        image.picture().ifPresent(picture -> json.writeStringProperty("picture", paths.write(picture)));
        image.mask().ifPresent(mask -> json.writeStringProperty("mask", paths.write(mask)));
        image.category().ifPresent(category -> json.writeStringProperty("category", category));
        image.fileName().ifPresent(name -> json.writeStringProperty("file_name", name));
        image.recipe().ifPresent(recipe -> {
            json.writeObjectPropertyStart("recipe");
            RecipeWriter.write(recipe, json);
            json.writeEndObject();
        });
        ObjectJson.write(image.objects(), json);
        json.writeEndObject();
    }
}
