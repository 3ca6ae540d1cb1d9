package cocoscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Holds the table of rooms in `src/docs/architecture.md`.
final class LayersTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cocoscope");

    @Test
    void eachRoomIsUsedOnlyByTheRoomsAboveIt() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("main").definedBy("cocoscope")
                .layer("geometry").definedBy("cocoscope.geometry..")
                .layer("mask").definedBy("cocoscope.mask..")
                .layer("coco").definedBy("cocoscope.coco..")
                .layer("decode").definedBy("cocoscope.decode..")
                .layer("inspect").definedBy("cocoscope.inspect..")
                .layer("convert").definedBy("cocoscope.convert..")
                .layer("project").definedBy("cocoscope.project..")
                .layer("cli").definedBy("cocoscope.cli..")
                .layer("app").definedBy("cocoscope.app..")
                .layer("ui").definedBy("cocoscope.ui..")
                .whereLayer("main").mayNotBeAccessedByAnyLayer()
                .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
                .whereLayer("ui").mayOnlyBeAccessedByLayers("main")
                .whereLayer("app").mayOnlyBeAccessedByLayers("ui")
                .whereLayer("project").mayOnlyBeAccessedByLayers("cli", "app", "ui")
                .whereLayer("convert").mayOnlyBeAccessedByLayers("project", "cli", "app", "ui")
                .whereLayer("inspect").mayOnlyBeAccessedByLayers("project", "cli", "app", "ui")
                .whereLayer("decode").mayOnlyBeAccessedByLayers("inspect", "project", "cli", "app", "ui")
                .whereLayer("coco").mayOnlyBeAccessedByLayers("convert", "project", "cli", "app", "ui")
                .whereLayer("mask").mayOnlyBeAccessedByLayers("coco", "decode", "inspect", "convert", "project", "cli", "app", "ui")
                .check(classes);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("cocoscope.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void imageLibrariesStayInDecode() {
        noClasses().that(not(resideInAPackage("cocoscope.decode..")))
                .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "com.twelvemonkeys..")
                .check(classes);
    }

    @Test
    void jsonStaysInCocoAndProject() {
        noClasses().that().resideOutsideOfPackages("cocoscope.coco..", "cocoscope.project..")
                .should().dependOnClassesThat().resideInAPackage("tools.jackson..")
                .check(classes);
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
}
