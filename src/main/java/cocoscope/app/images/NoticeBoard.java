package cocoscope.app.images;

import cocoscope.message.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the person at the window should hear of, until it is dismissed. An offer of unsaved changes hides nothing and is hidden by
/// nothing for good: it waits while there is other news. Belongs to the view's thread.
public final class NoticeBoard {
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private Optional<Notice> waiting = Optional.empty();

    public ReadOnlyObjectProperty<Optional<Notice>> property() {
        return notice.getReadOnlyProperty();
    }

    public Optional<Notice> get() {
        return notice.get();
    }

    public void show(Notice news) {
        Optional<Notice> now = notice.get();
        if (news instanceof Notice.Unsaved && now.filter(it -> !(it instanceof Notice.Unsaved)).isPresent()) {
            waiting = Optional.of(news);
            return;
        }
        waiting = now.filter(Notice.Unsaved.class::isInstance).or(() -> waiting);
        notice.set(Optional.of(news));
    }

    /// @param problem names a file, what is wrong, and what to do
    public void complain(Message problem) {
        show(new Notice.Trouble(List.of(problem)));
    }

    public void dismiss() {
        Optional<Notice> next = notice.get().isPresent() ? waiting : Optional.empty();
        waiting = Optional.empty();
        notice.set(next);
    }

    /// Something went well. An offer of unsaved changes stays until it is answered.
    void forgetTrouble() {
        if (notice.get().filter(it -> it instanceof Notice.Unsaved).isEmpty()) {
            dismiss();
        }
    }
}
