package cocoscope.reliability;





/// A row of the table.
///
/// @param number of the row
/// @param goal   what every case has to show
/// @param cases  runs them; one that is not run here says why by throwing [NotHereException]
record Check(int number, String title, String goal, Cases cases) {
    @FunctionalInterface
    interface Cases {
        void run(Tally tally) throws Exception;
    }

    /// Why a row has no cases on this machine.
    static final class NotHereException extends Exception {
        private static final long serialVersionUID = 1L;

        NotHereException(String reason) {
            super(reason);
        }
    }
}
