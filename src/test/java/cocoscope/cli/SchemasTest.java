package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.ProjectImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is printed for programs, and the files of settings, are what `src/docs/schemas` says.
final class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path mask;
    private Path dataset;

    @BeforeEach
    void convert() throws IOException {
        mask = folder.resolve("mask.png");
        MaskFile.writeDisks(mask, 100, 200);
        dataset = folder.resolve("dataset.json");
        CommandRun.convert(mask, "-o", dataset, "--report", folder.resolve("report.json"));
    }

    @Test
    void aReport() throws IOException {
        assertThat(violations("report", Files.readString(folder.resolve("report.json")))).isEmpty();
        CommandRun.convert(mask, "-o", dataset, "--segmentation", "rle", "--values", "100=a", "--report", folder.resolve("rle.json"));
        assertThat(violations("report", Files.readString(folder.resolve("rle.json")))).isEmpty();
    }

    @Test
    void aDiagnosis() {
        assertThat(violations("inspect", CommandRun.of("inspect", mask, folder.resolve("missing.png"), "--json").out())).isEmpty();
    }

    @Test
    void findings() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"),
                Files.readString(dataset).replaceFirst("\"area\": *\\d+", "\"area\":-1"));
        assertThat(violations("lint", CommandRun.of("lint", dataset, "--json").out())).isEmpty();
        assertThat(violations("lint", CommandRun.of("lint", broken, "--json").out())).isEmpty();
        assertThat(violations("lint", CommandRun.of("lint", mask, "--json").out())).isEmpty();
    }

    @Test
    void aComparison() {
        Path other = folder.resolve("other.json");
        CommandRun.convert(mask, "-o", other, "--values", "200=dog");
        assertThat(violations("compare", CommandRun.of("compare", dataset, dataset, "--json").out())).isEmpty();
        assertThat(violations("compare", CommandRun.of("compare", dataset, other, "--json").out())).isEmpty();
    }

    @Test
    void recipesOfEveryKind() throws IOException {
        Path recipe = folder.resolve("recipe.json");
        for (List<String> options : List.of(List.<String>of(), List.of("--values", "100=cat,200=dog"), List.of("--threshold", "128"),
                List.of("--polygons", "simplified", "--tolerance", "2", "--min-iou", "0.9", "--levels", "0,100"))) {
            List<Object> all = new ArrayList<>(List.of(mask, "-o", dataset, "--save-recipe", recipe));
            all.addAll(options);
            CommandRun.convert(all.toArray());
            assertThat(violations("recipe", Files.readString(recipe))).as("%s", options).isEmpty();
        }
    }

    @Test
    void aProject() throws Exception {
        Path file = folder.resolve("a.cocoscope.json");
        Project project = Project.EMPTY.and(List.of(ProjectImage.of(Optional.of(folder.resolve("a.jpg")), Optional.of(mask))));
        new ProjectFile(project).write(file);

        assertThat(violations("project", Files.readString(file))).isEmpty();
        assertThat(violations("project", Files.readString(file).replace("\"images\"", "\"pictures\"")))
                .containsExactlyInAnyOrder("$: images is missing", "$.pictures: not known");
    }

    @Test
    void whatIsMissingOrOfAnotherTypeIsNoticed() throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(Files.readString(folder.resolve("report.json")));
        report.put("version", "one");
        report.remove("total");

        assertThat(violations("report", report.toString())).containsExactlyInAnyOrder("$: total is missing", "$.version: STRING");
    }

    private static List<String> violations(String schema, String json) {
        List<String> violations = new ArrayList<>();
        check(JSON.readTree(Path.of("src/docs/schemas", schema + ".schema.json").toFile()), JSON.readTree(json), "$", violations);
        return violations;
    }

    /// The part of JSON Schema that the schemas use: type, required, properties, additionalProperties and items.
    private static void check(JsonNode schema, JsonNode value, String path, List<String> violations) {
        if (schema.isBoolean() && !schema.booleanValue()) {
            violations.add(path + ": not known");
            return;
        }
        JsonNode type = schema.path("type");
        boolean fits = type.isMissingNode() || (type.isArray() ? type.valueStream().anyMatch(one -> is(one.asString(), value))
                : is(type.asString(), value));
        if (!fits) {
            violations.add(path + ": " + value.getNodeType());
            return;
        }
        if (value.isObject()) {
            schema.path("required").valueStream().map(JsonNode::asString).filter(name -> !value.has(name))
                    .forEach(name -> violations.add(path + ": " + name + " is missing"));
            value.propertyStream().forEach(property -> check(schema.path("properties").has(property.getKey())
                    ? schema.path("properties").path(property.getKey()) : schema.path("additionalProperties"),
                    property.getValue(), path + "." + property.getKey(), violations));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), path + "[" + i + "]", violations);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new AssertionError(type);
        };
    }
}
