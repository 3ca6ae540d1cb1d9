package cocoscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds the table of rooms in `src/docs/architecture.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LayersTest {
    private static final Set<String> SHOWN = Set.of(
            "message.Message", "message.Wording", "project.Project", "project.ProjectImage",
            "export.ExportForm", "export.SplitSettings", "export.loss.LostObject", "export.loss.LostObjects", "export.loss.Overlap",
            "pairing.PairRow", "pairing.PairingRule", "batch.Alternatives", "batch.OrientationClash",
            "diagnosis.Advice", "diagnosis.Diagnosis", "diagnosis.DecisionText", "diagnosis.DiagnosisText", "diagnosis.LevelShare",
            "convert.Recipe", "convert.Conversion", "files.ImagePlaces", "files.ControlCharacters",
            "decode.FileFacts", "decode.samples.Picture", "decode.samples.PictureSize",
            "coco.Category", "coco.edit.AnnotationEdits", "coco.Loss", "coco.Profile", "coco.UnreadableJsonException", "coco.tape.RefusedFileException",
            "coco.index.CocoIndex", "coco.index.ImageList", "coco.index.AnnotationList", "coco.index.CategoryList", "coco.index.Subject",
            "coco.compare.AnnotationDifference", "coco.compare.Comparison", "coco.compare.DifferingPixels", "coco.compare.ImageDifference", "coco.compare.Tally",
            "coco.lint.finding.Finding", "coco.lint.finding.FindingKind", "coco.lint.finding.FindingText", "coco.lint.finding.LintSummary",
            "coco.lint.finding.Severity",
            "mask.Mask", "mask.decision.Decision", "mask.Histogram", "mask.MaskEncoding", "mask.ValueEncoding", "mask.Channel",
            "mask.level.Reading", "mask.level.ReadMask", "mask.object.ObjectDecision", "mask.object.KnownObject", "mask.object.DecidedObjects",
            "mask.object.ObjectCounts",
            "mask.level.Levels", "mask.palette.KnownPalette", "mask.rule.LabelRule", "mask.rule.Labeling", "mask.rule.RuleKind",
            "mask.runs.Regions", "mask.runs.LabelMap", "mask.runs.RunLengthEncoding", "mask.runs.Connectivity", "mask.raster.Fidelity");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cocoscope");

    @Test
    void eachRoomIsUsedOnlyByTheRoomsAboveIt() {
        layeredArchitecture().consideringAllDependencies()
                .layer("main").definedBy("cocoscope")
                .layer("message").definedBy("cocoscope.message..")
                .layer("geometry").definedBy("cocoscope.geometry..")
                .layer("input").definedBy("cocoscope.input..")
                .layer("mask").definedBy("cocoscope.mask..")
                .layer("coco").definedBy("cocoscope.coco..")
                .layer("decode").definedBy("cocoscope.decode..")
                .layer("convert").definedBy("cocoscope.convert..")
                .layer("files").definedBy("cocoscope.files..")
                .layer("recipe").definedBy("cocoscope.recipe..")
                .layer("diagnosis").definedBy("cocoscope.diagnosis..")
                .layer("pairing").definedBy("cocoscope.pairing..")
                .layer("batch").definedBy("cocoscope.batch..")
                .layer("export").definedBy("cocoscope.export..")
                .layer("project").definedBy("cocoscope.project..")
                .optionalLayer("spark").definedBy("cocoscope.spark..")
                .layer("cli").definedBy("cocoscope.cli..")
                .layer("app").definedBy("cocoscope.app..")
                .layer("ui").definedBy("cocoscope.ui..")
                .whereLayer("main").mayNotBeAccessedByAnyLayer()
                .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
                .whereLayer("ui").mayOnlyBeAccessedByLayers("main")
                .whereLayer("app").mayOnlyBeAccessedByLayers("ui")
                .whereLayer("project").mayOnlyBeAccessedByLayers("cli", "app", "ui")
                .whereLayer("export").mayOnlyBeAccessedByLayers("project", "cli", "app", "ui")
                .whereLayer("batch").mayOnlyBeAccessedByLayers("spark", "export", "project", "cli", "app", "ui")
                .whereLayer("pairing").mayOnlyBeAccessedByLayers("spark", "batch", "project", "cli", "app", "ui")
                .whereLayer("diagnosis").mayOnlyBeAccessedByLayers("batch", "export", "project", "cli", "app", "ui")
                .whereLayer("recipe").mayOnlyBeAccessedByLayers("spark", "diagnosis", "export", "project", "cli", "app", "ui")
                .whereLayer("files").mayOnlyBeAccessedByLayers("spark", "recipe", "pairing", "batch", "export", "project",
                        "cli", "app", "ui")
                .whereLayer("convert").mayOnlyBeAccessedByLayers("spark", "recipe", "diagnosis", "batch", "export", "project",
                        "cli", "app", "ui")
                .whereLayer("decode").mayOnlyBeAccessedByLayers("spark", "files", "diagnosis", "pairing", "batch", "export",
                        "cli", "app", "ui")
                .whereLayer("coco").mayOnlyBeAccessedByLayers("spark", "convert", "files", "recipe", "diagnosis", "batch",
                        "export", "project",
                        "cli", "app", "ui")
                .whereLayer("input").mayOnlyBeAccessedByLayers("coco", "export", "cli", "app")
                .whereLayer("mask").mayOnlyBeAccessedByLayers("spark", "coco", "decode", "convert", "recipe", "diagnosis",
                        "pairing", "batch",
                        "export", "project",
                        "cli", "app", "ui")
                .whereLayer("spark").mayNotBeAccessedByAnyLayer()
                .check(classes);
    }

    /// A cycle of classes that left a folder would be one of folders, too.
    @Test
    void noCycleLeavesARoom() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(classes);
    }

    /// What stands in an import tells by itself what is meant. Alternatives of a sealed type and private types are read beside their owner.
    @Test
    void noTwoClassesShareASimpleName() {
        Map<String, List<String>> names = classes.stream()
                .filter(it -> !it.getSimpleName().isEmpty() && !it.getSimpleName().equals("package-info"))
                .filter(it -> it.isTopLevelClass() || isNamedFreely(it))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(names.values()).filteredOn(same -> same.size() > 1 && same.stream().anyMatch(name -> !name.contains("$"))).isEmpty();
    }

    private static boolean isNamedFreely(JavaClass nested) {
        return nested.isMemberClass() && !nested.getModifiers().contains(JavaModifier.PRIVATE)
                && nested.getEnclosingClass().stream().noneMatch(JavaClass::isInterface);
    }

    @Test
    void threadsAreStartedByTheWorkersOnly() {
        noClasses().that().resideInAPackage("cocoscope.app..").and().resideOutsideOfPackage("cocoscope.app.work").and()
                .doNotHaveSimpleName("Session")
                .should().dependOnClassesThat().haveNameMatching("java\\.util\\.concurrent\\.(Executor.*|.*Future.*)|java\\.lang\\.Thread")
                .check(classes);
    }

    @Test
    void imageLibrariesStayInDecode() {
        noClasses().that(not(resideInAPackage("cocoscope.decode..")))
                .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "com.twelvemonkeys..")
                .check(classes);
    }

    @Test
    void sparkStaysInItsRoom() {
        noClasses().that().resideOutsideOfPackage("cocoscope.spark..")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(classes);
    }

    @Test
    void jsonStaysWhereFilesAreReadAndWritten() {
        noClasses().that().resideOutsideOfPackages("cocoscope.coco..", "cocoscope.files..", "cocoscope.recipe..", "cocoscope.diagnosis..",
                        "cocoscope.export..", "cocoscope.project..", "cocoscope.spark..")
                .should().dependOnClassesThat().resideInAPackage("tools.jackson..")
                .check(classes);
    }

    /// What goes through the models unchanged to be shown; whatever does something is called by a model.
    @Test
    void theWindowKnowsModelsAndValuesOnly() {
        noClasses().that().resideInAPackage("cocoscope.ui..")
                .should().dependOnClassesThat(resideInAPackage("cocoscope..")
                        .and(not(resideInAnyPackage("cocoscope.ui..", "cocoscope.app..")))
                        .and(not(isShown())))
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> isShown() {
        return DescribedPredicate.describe("are values that are shown", it -> {
            String name = it.getBaseComponentType().getName().replaceFirst("\\$.*", "").substring("cocoscope.".length());
            return SHOWN.contains(name) || name.startsWith("geometry.");
        });
    }

    @Test
    void theSceneGraphStaysInUi() {
        noClasses().that().resideOutsideOfPackage("cocoscope.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..",
                        "org.controlsfx..", "atlantafx..")
                .check(classes);
    }

    @Test
    void theEngineAndTheCommandLineStartNoJavaFx() {
        noClasses().that().resideOutsideOfPackages("cocoscope.ui..", "cocoscope.app..")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .check(classes);
    }

    /// Each package is a room of its own, also those below another.
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
