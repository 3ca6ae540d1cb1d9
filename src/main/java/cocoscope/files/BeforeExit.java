package cocoscope.files;

import java.util.concurrent.CountDownLatch;

/// Work that the program finishes although it is told to end meanwhile.
final class BeforeExit {
    private BeforeExit() {}

    @FunctionalInterface
    interface FileWork<E extends Exception> {
        void run() throws E;
    }

    /// @return whether the work was done; it is not begun when the program is ending already
    static <E extends Exception> boolean finish(FileWork<E> work) throws E {
        CountDownLatch done = new CountDownLatch(1);
        Thread ending = new Thread(() -> await(done));
        try {
            Runtime.getRuntime().addShutdownHook(ending);
        } catch (IllegalStateException _) {
            return false;
        }
        try {
            work.run();
        } finally {
            done.countDown();
            forget(ending);
        }
        return true;
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException _) {
            // The program is ending, and was let.
        }
    }
}
