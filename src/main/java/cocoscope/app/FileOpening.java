package cocoscope.app;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.images.DropOffer;
import cocoscope.app.images.FileChoice;
import cocoscope.app.images.FoundFiles;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.OpenImages;
import cocoscope.app.pairing.PairingTable;
import cocoscope.app.project.SavedProject;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens files of every kind: images, projects and COCO files.
public record FileOpening(OpenImages images, PairingTable pairing, CocoBrowser browser, SavedProject project, FileChoice choice,
        NoticeBoard notices,
                          BackgroundTasks work) {
    /// Opens files and folders: pairs them, adds them to the list, and shows the first that can be read.
    public void open(List<Path> paths) {
        offer(paths, this::accept);
    }

    /// Finds out what opening the files would do, without doing it.
    public void offer(List<Path> paths, Consumer<DropOffer> then) {
        if (paths.size() == 1 && FileNames.isProject(paths.getFirst())) {
            then.accept(new DropOffer.OpenProject(paths.getFirst()));
            return;
        }
        Optional<DropOffer.Inspect> inspect = DropOffer.Inspect.of(paths);
        if (inspect.isPresent()) {
            then.accept(inspect.get());
            return;
        }
        Optional<ImageItem> waiting = images.current().filter(item -> item.state() == ImageItem.State.NO_MASK);
        work.run(() -> FoundFiles.in(paths), found -> then.accept(found.offer(waiting)));
    }

    public void accept(DropOffer offer) {
        switch (offer) {
            case DropOffer.Nothing(List<Message> problems) ->
                    notices.show(problems.isEmpty() ? new Notice.NothingToOpen() : new Notice.Trouble(problems));
            case DropOffer.OpenProject(Path file) -> project.open(file);
            case DropOffer.Inspect(Path file, Optional<Path> with) -> browser.open(file, with);
            case DropOffer.UseAsMask(Path mask, ImageItem item) -> choice.useAsMask(mask, item);
            case DropOffer.Open(List<ImageItem> found, List<ImageListing> listings, List<Message> problems) -> {
                pairing.opened(listings);
                images.add(found.stream().map(ImageItem::image).toList(), problems);
                Notice.Leftovers leftovers = Notice.Leftovers.of(found);
                if (notices.get().isEmpty() && leftovers.areWorthTelling()) {
                    notices.show(leftovers);
                }
            }
        }
    }
}
