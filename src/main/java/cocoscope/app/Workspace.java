package cocoscope.app;

import cocoscope.convert.Recipe;
import cocoscope.decode.UnreadableImageException;
import cocoscope.inspect.Advice;
import cocoscope.mask.Coding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is open in the window: the documents, and the one that is shown.
///
/// Belongs to the view's thread; files are read in the background.
public final class Workspace {
    private final Executor background;
    private final Executor view;
    private final LivePreview live;
    private final ExportPlan export;
    private final FileDiagnosis diagnosis;
    private final ObservableList<Document> documents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Document> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<Optional<Content>> content =
            new ReadOnlyObjectWrapper<>(this, "content", Optional.empty());
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(this, "notice", Optional.empty());
    private int filesBeingRead;
    private int layer;

    /// @param background runs what takes time, on at least two threads
    /// @param view       runs what changes the properties
    public Workspace(Executor background, Executor view) {
        this(background, view, Later.on(view));
    }

    Workspace(Executor background, Executor view, Later later) {
        this.background = background;
        this.view = view;
        live = new LivePreview(background, view, later);
        export = new ExportPlan(this, background, view);
        diagnosis = new FileDiagnosis(background, view);
        live.recipeProperty().addListener((_, _, _) -> documents.stream()
                .filter(document -> document.state() == Document.State.EXPORTED)
                .forEach(document -> document.become(Document.State.CHANGED)));
        live.recipeProperty().addListener((_, _, _) -> readAgain());
    }

    public LivePreview live() {
        return live;
    }

    public ExportPlan export() {
        return export;
    }

    public FileDiagnosis diagnosis() {
        return diagnosis;
    }

    public ObservableList<Document> documents() {
        return FXCollections.unmodifiableObservableList(documents);
    }

    public ReadOnlyObjectProperty<@Nullable Document> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<Document> current() {
        return Optional.ofNullable(current.get());
    }

    /// What is shown; stays until the next document has been read.
    public ReadOnlyObjectProperty<Optional<Content>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Whether files are being read.
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// What the person should hear of, until it is dismissed.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Opens files and folders: pairs them, adds them to the list, and shows the first that can be read.
    public void open(List<Path> paths) {
        offer(paths, this::accept);
    }

    /// Finds out what opening the files would do, without doing it.
    public void offer(List<Path> paths, Consumer<DropOffer> then) {
        Optional<Document> waiting = current().filter(document -> document.state() == Document.State.NO_MASK);
        inBackground(() -> FoundFiles.in(paths), found -> then.accept(offer(found, waiting)));
    }

    private static DropOffer offer(FoundFiles found, Optional<Document> waiting) {
        List<Document> documents = found.documents();
        boolean oneFile = documents.size() == 1 && (documents.getFirst().picture().isEmpty() || documents.getFirst().mask().isEmpty());
        if (oneFile && waiting.isPresent() && !waiting.get().file().equals(documents.getFirst().file())) {
            return new DropOffer.UseAsMask(documents.getFirst().file(), waiting.get());
        }
        return documents.isEmpty() ? new DropOffer.Nothing(found.problems()) : new DropOffer.Open(documents, found.problems());
    }

    public void accept(DropOffer offer) {
        switch (offer) {
            case DropOffer.Nothing(List<String> problems) -> notice.set(Optional.of(
                    problems.isEmpty() ? new Notice.NothingToOpen() : new Notice.Trouble(problems)));
            case DropOffer.UseAsMask(Path mask, Document document) -> useAsMask(mask, document);
            case DropOffer.Open(List<Document> found, List<String> problems) -> add(found, problems);
        }
    }

    /// Uses a file as the mask of a document.
    public void useAsMask(Path mask, Document document) {
        replace(document, new Document(Optional.of(document.file()), Optional.of(mask)));
    }

    /// Forgets the picture that a mask was paired with.
    public void useMaskAlone(Document document) {
        replace(document, new Document(Optional.empty(), document.mask()));
    }

    public void select(Document document) {
        if (document == current.get()) {
            return;
        }
        current.set(document);
        layer = 0;
        Coding coding = coding(document);
        Optional<Content> kept = document.kept().filter(it -> it.isReadAs(coding));
        if (kept.isPresent()) {
            layer = kept.get().masked().map(Content.Masked::layer).orElse(0);
            show(kept.get());
        } else {
            inBackground(() -> Reading.of(document, coding, layer), reading -> {
                Document settled = settle(document, reading);
                if (current.get() == document) {
                    current.set(settled);
                    reading.content().ifPresentOrElse(this::show, this::showNothing);
                }
            });
        }
    }

    /// Shows another mask of a file of several, counted from 0.
    public void showLayer(int wanted) {
        if (wanted != layer) {
            layer = wanted;
            current().ifPresent(this::read);
        }
    }

    /// Sets a recipe by which a file that could not be read before can be.
    public void readBy(Recipe recipe, Document document) {
        live.recipeProperty().set(recipe);
        notice.set(Optional.empty());
        if (document == current.get()) {
            read(document);
        } else {
            select(document);
        }
    }

    /// Whether all of the mask is shown, read by a coding.
    boolean showsWholeMask(Coding coding) {
        Optional<Content> shown = content.get();
        return shown.isPresent() && shown.get().isReadAs(coding) && shown.get().masked().map(Content.Masked::layers).orElse(1) == 1;
    }

    public void close(Document document) {
        int place = documents.indexOf(document);
        documents.remove(document);
        if (current.get() == document) {
            current.set(null);
            showNothing();
            if (!documents.isEmpty()) {
                select(documents.get(Math.min(place, documents.size() - 1)));
            }
        }
    }

    private Coding coding(Document document) {
        return live.recipeProperty().get().coding();
    }

    /// Another coding may take other samples of the file.
    private void readAgain() {
        Optional<Document> document = current();
        if (document.isPresent() && content.get().filter(shown -> !shown.isReadAs(coding(document.get()))).isPresent()) {
            layer = 0;
            read(document.get());
        }
    }

    /// What is shown stays when the files cannot be read.
    private void read(Document document) {
        Coding coding = coding(document);
        int wanted = layer;
        inBackground(() -> Reading.of(document, coding, wanted), reading -> {
            if (document != current.get() || !coding.readsLike(coding(document)) || wanted != layer) {
                return;
            }
            if (reading.content().isPresent()) {
                show(settle(document, reading).kept().orElseThrow());
            } else {
                notice.set(Optional.of(new Notice.Trouble(List.of(reading.problem()), Optional.of(document), reading.advice())));
            }
        });
    }

    private void add(List<Document> found, List<String> problems) {
        notice.set(problems.isEmpty() ? Optional.empty() : Optional.of(new Notice.Trouble(problems)));
        List<Document> opened = new ArrayList<>();
        for (Document document : found) {
            Optional<Document> known = documents.stream().filter(document::sameFiles).findFirst();
            if (known.isEmpty()) {
                documents.add(document);
            }
            opened.add(known.orElse(document));
        }
        showFirstReadable(opened.iterator(), problems);
    }

    /// Until one can be read, what is shown stays.
    private void showFirstReadable(Iterator<Document> candidates, List<String> problems) {
        if (!candidates.hasNext()) {
            return;
        }
        Document document = candidates.next();
        Coding coding = coding(document);
        inBackground(() -> Reading.of(document, coding, 0), reading -> {
            Document settled = settle(document, reading);
            if (reading.content().isPresent()) {
                select(settled);
            } else {
                List<String> more = new ArrayList<>(problems);
                more.add(reading.problem());
                notice.set(Optional.of(new Notice.Trouble(more, Optional.of(document).filter(_ -> more.size() == 1), reading.advice())));
                showFirstReadable(candidates, more);
            }
        });
    }

    /// Notes in the list what came of reading a document; a photo that was taken for a mask becomes a picture.
    private Document settle(Document document, Reading reading) {
        if (reading.content().isEmpty()) {
            document.fail(reading.problem());
            return document;
        }
        Document settled = document;
        if (reading.content().get().masked().isEmpty() && document.mask().isPresent()) {
            settled = new Document(document.mask(), Optional.empty());
            documents.set(documents.indexOf(document), settled);
        } else if (document.state() == Document.State.ERROR) {
            document.become(Document.State.READY);
        }
        settled.keep(reading.content().get());
        return settled;
    }

    private void replace(Document document, Document replacement) {
        Coding coding = coding(replacement);
        inBackground(() -> Reading.of(replacement, coding, 0), reading -> {
            int place = documents.indexOf(document);
            if (reading.content().isEmpty()) {
                notice.set(Optional.of(new Notice.Trouble(List.of(reading.problem()))));
            } else if (place >= 0) {
                replacement.keep(reading.content().get());
                documents.set(place, replacement);
                notice.set(Optional.empty());
                select(replacement);
            }
        });
    }

    private void show(Content shown) {
        content.set(Optional.of(shown));
        shown.masked().ifPresentOrElse(masked -> live.show(masked.mask()), live::showNothing);
        current().flatMap(Document::mask).filter(_ -> shown.masked().isPresent())
                .ifPresentOrElse(file -> diagnosis.show(file, shown), diagnosis::showNothing);
    }

    private void showNothing() {
        content.set(Optional.empty());
        live.showNothing();
        diagnosis.showNothing();
    }

    private <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        filesBeingRead++;
        opening.set(true);
        background.execute(() -> {
            T result = work.get();
            view.execute(() -> {
                filesBeingRead--;
                opening.set(filesBeingRead > 0);
                then.accept(result);
            });
        });
    }

    /// What came of reading a document's files.
    ///
    /// @param advice what may help where they cannot be read
    private record Reading(Optional<Content> content, String problem, List<Advice.Kind> advice) {
        static Reading of(Document document, Coding coding, int layer) {
            try {
                return new Reading(Optional.of(Content.read(document, coding, layer)), "", List.of());
            } catch (UnreadableImageException | SizeMismatchException problem) {
                return new Reading(Optional.empty(), withoutFolders(String.valueOf(problem.getMessage()), document), HeaderAdvice.of(document));
            } catch (OutOfMemoryError _) {
                return new Reading(Optional.empty(), document.name() + ": there is not enough memory for this image; "
                        + "close other programs, or start with a larger -Xmx.", List.of());
            }
        }

        /// The list shows where a file is; in a sentence its name is enough.
        private static String withoutFolders(String sentence, Document document) {
            return Stream.of(document.picture(), document.mask()).flatMap(Optional::stream)
                    .reduce(sentence, (shorter, file) -> shorter.replace(file.toString(), String.valueOf(file.getFileName())), String::concat);
        }
    }
}
