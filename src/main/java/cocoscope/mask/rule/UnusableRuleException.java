package cocoscope.mask.rule;

import cocoscope.message.ExplainedException;

/// A rule that makes nothing of a mask: why, and what to do. The file is not named.
public final class UnusableRuleException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    public UnusableRuleException(RuleProblem problem, Object... facts) {
        super(problem.with(facts));
    }
}
