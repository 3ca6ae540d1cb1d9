package cocoscope.coco.lint;

import cocoscope.coco.tape.CocoParser;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.JsonTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Looks for everything that is wrong with a COCO file: a data set for detection, captions or panoptic segmentation, or a file of
/// results. The file is read in two passes, side by side where that is possible, and never held as a whole.
public final class Linter {
    private final FindingSink report;
    private final JsonTokens tape = new JsonTokens();
    private final ImageCheck images;
    private final CategoryCheck categories;
    private final AnnotationCheck annotations;

    private Linter(Contents contents, ImageFolder folder, FindingSink report) {
        this.report = report;
        images = new ImageCheck(folder);
        categories = new CategoryCheck(contents::isPanoptic);
        annotations = new AnnotationCheck(contents);
    }

    /// @param findings takes the findings in the order of the file, in the thread that calls
    public static LintSummary lint(Path file, ImageFolder folder, Consumer<Finding> findings) {
        FindingSink report = new FindingSink(findings);
        try {
            return lint(SourceText.of(file), folder, report);
        } catch (RefusedFileException e) {
            return report.refuse(e);
        }
    }

    static LintSummary lint(SourceText text, ImageFolder folder, FindingSink report) throws RefusedFileException {
        Contents contents = new Contents(text);
        report.await(contents);
        try {
            CocoParser.<RuntimeException>readAgain(text, new Linter(contents, folder, report)::read);
        } finally {
            contents.requireReadable();
        }
        report.release();
        return report.summary(contents);
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            list(json, "$", Scope.ANNOTATION, annotations::checkDetection);
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "images" -> list(json, "$.images", Scope.IMAGE, entry -> {
                    images.check(entry);
                    return Optional.empty();
                });
                case "categories" -> list(json, "$.categories", Scope.FILE, entry -> {
                    categories.check(entry);
                    return Optional.empty();
                });
                case "annotations" -> list(json, "$.annotations", Scope.ANNOTATION, annotations::check);
                default -> json.skipChildren();
            }
        }
    }

    private void list(JsonParser json, String path, Scope scope, Function<CheckedEntry, Optional<Finding>> check) throws RefusedFileException {
        RemovedEntries removed = new RemovedEntries(report);
        for (long index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(Refusal.FILE_CHANGED, path);
            }
            tape.read(json);
            removed.next(tape.start(0));
            CheckedEntry entry = new CheckedEntry(report, tape, 0, path, index, scope);
            Optional<Finding> unusable = check.apply(entry);
            UnknownNumbers.check(entry);
            removed.end(unusable, tape.start(0), tape.end(0));
        }
        removed.finish();
    }
}
