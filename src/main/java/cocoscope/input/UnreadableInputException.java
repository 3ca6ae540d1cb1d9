package cocoscope.input;

import cocoscope.message.ExplainedException;

/// Why a file cannot be read, and what to do about it: a clause without the file, whose name the caller puts before it.
public final class UnreadableInputException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(InputProblem problem, Object... facts) {
        super(problem.with(facts));
    }
}
