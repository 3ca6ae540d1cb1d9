package cocoscope.coco.lint;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Looks for everything that is wrong with a COCO file: a data set for detection, captions or panoptic segmentation, or a file of
/// results. It is looked through while its index is made, in one pass, and never held as a whole. Where checks ask for what comes later in
/// the file, or find too much, it is looked through once more.
public final class Linter implements EntryReader.Visitor {
    private final FindingSink sink;
    private final LintFacts facts;
    private final SidesCheck sides = new SidesCheck();
    private final CategoryZero zero = new CategoryZero();
    private final ImageCheck images;
    private final CategoryCheck categories;
    private final AnnotationCheck annotations;
    private RemovedEntries removed;
    private boolean stopped;

    private Linter(LintFacts facts, ImageFolder folder, FindingSink sink) {
        this.sink = sink;
        this.facts = facts;
        images = new ImageCheck(folder, sides);
        categories = new CategoryCheck(facts, zero);
        annotations = new AnnotationCheck(facts, new ReferenceCheck(facts, zero), sides);
        removed = new RemovedEntries(sink);
    }

    /// A file that was read and looked through at the same time.
    ///
    /// @param errors   the first of them
    /// @param unusable the annotations that have errors, by their indices in the file: the same for all that use the file
    public record Linted(CocoIndex index, LintSummary summary, List<Finding> errors, BitSet unusable) {}

    record Looked(CocoIndex index, LintSummary summary) {}

    /// @param findings takes the findings in the order of the file, first those about all of it
    public static LintSummary lint(Path file, ImageFolder folder, Consumer<Finding> findings) {
        FindingSink sink = new FindingSink(_ -> findings);
        try {
            return lint(SourceText.of(file), folder, sink).summary();
        } catch (RefusedFileException e) {
            return refuse(e, sink, findings);
        }
    }

    /// Opens a file and looks through it, in one pass.
    ///
    /// @throws RefusedFileException when it cannot be read as COCO
    public static Linted open(Path file) throws RefusedFileException {
        return open(SourceText.of(file), ImageFolder.NONE, _ -> _ -> { });
    }

    /// Opens a file and looks through it, in one pass.
    ///
    /// @param findings make, from the index of the file, what takes the findings as [#lint] tells them
    /// @throws RefusedFileException when it cannot be read as COCO
    public static Linted open(SourceText text, ImageFolder folder, Function<CocoIndex, Consumer<Finding>> findings)
            throws RefusedFileException {
        ErrorCollector errors = new ErrorCollector();
        Looked looked = lint(text, folder, new FindingSink(index -> errors.andThen(findings.apply(index))));
        return new Linted(looked.index, looked.summary, errors.errors(), errors.annotations());
    }

    /// Looks through a file that is open.
    public static LintSummary lint(CocoIndex index, ImageFolder folder, Consumer<Finding> findings) {
        FindingSink sink = new FindingSink(_ -> findings);
        try {
            return again(index, folder, sink);
        } catch (RefusedFileException e) {
            return refuse(e, sink, findings);
        }
    }

    /// The reason why a file is refused comes after what was found before.
    static LintSummary refuse(RefusedFileException e, FindingSink sink, Consumer<Finding> findings) {
        findings.accept(Finding.of(e));
        return new LintSummary(Optional.empty(), 0, 0, 0, sink.errors() + 1, sink.warnings(), Map.of());
    }

    static Looked lint(SourceText text, ImageFolder folder, FindingSink sink) throws RefusedFileException {
        ImageFolder remembered = new RememberedImages(folder);
        Linter[] first = new Linter[1];
        FactsSoFar[] soFar = new FactsSoFar[1];
        CocoIndex index = CocoIndex.read(text, growing -> {
            soFar[0] = new FactsSoFar(growing);
            first[0] = new Linter(soFar[0], remembered, sink);
            return first[0];
        });
        if (first[0].stopped || !soFar[0].provesRight(new FactsOfFile(index))) {
            sink.discard();
            return new Looked(index, again(index, remembered, sink));
        }
        return new Looked(index, first[0].finish(index));
    }

    private static LintSummary again(CocoIndex index, ImageFolder folder, FindingSink sink) throws RefusedFileException {
        Linter linter = new Linter(new FactsOfFile(index), folder, sink);
        sink.open(index);
        FileCheck.check(index, sink);
        EntryReader.read(index.source(), linter);
        return linter.finish(index);
    }

    private LintSummary finish(CocoIndex index) throws RefusedFileException {
        if (facts instanceof FactsSoFar) {
            sink.open(index);
            FileCheck.check(index, sink);
            sink.release();
        }
        zero.finding(index.categories()).ifPresent(sink::add);
        try (TextRanges ranges = index.ranges()) {
            sides.finish(index, ranges, sink);
            if (index.kind() == CocoIndex.Kind.DETECTION) {
                new SimilarCheck(index, ranges, sink).check(annotations.duplicates());
            }
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
        }
        return new LintSummary(Optional.of(index.task()), index.images().listed(), index.entries(), index.categories().listed(),
                sink.errors(), sink.warnings(), sink.areas());
    }

    @Override
    public void entry(String list, long index, JsonTokens tokens) {
        if (stopped || list.equals("licenses")) {
            return;
        }
        try {
            check(list, index, tokens);
            stopped = sink.isFull();
        } catch (NotKnownYetException _) {
            stopped = true;
        }
    }

    private void check(String list, long index, JsonTokens tokens) {
        Scope scope = switch (list) {
            case "images" -> Scope.IMAGE;
            case "categories" -> Scope.FILE;
            default -> Scope.ANNOTATION;
        };
        removed.next(tokens.start(0));
        CheckedEntry entry = new CheckedEntry(sink, tokens, 0, list.isEmpty() ? "$" : "$." + list, index, scope);
        Optional<Finding> unusable = switch (list) {
            case "images" -> {
                images.check(entry);
                yield Optional.empty();
            }
            case "categories" -> {
                categories.check(entry);
                yield Optional.empty();
            }
            case EntryReader.RESULTS -> annotations.checkDetection(entry);
            default -> annotations.check(entry);
        };
        UnknownNumbers.check(entry);
        removed.end(unusable, tokens.start(0), tokens.end(0));
    }

    @Override
    public void listEnds(String list) {
        removed.finish();
        removed = new RemovedEntries(sink);
    }
}
