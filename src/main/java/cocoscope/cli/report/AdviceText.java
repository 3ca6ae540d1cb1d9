package cocoscope.cli.report;

import cocoscope.diagnosis.Advice;
import cocoscope.diagnosis.DiagnosisReport;
import cocoscope.message.Wording;

/// What helps with a mask file, as an option and as a sentence that names it.
public final class AdviceText implements DiagnosisReport.AdviceWords {
    private final Wording wording;

    public AdviceText(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String option(Advice advice) {
        return wording.get(CommandWording.BUNDLE, "option." + advice.kind(), advice.fact());
    }

    @Override
    public String sentence(Advice advice) {
        return wording.get(CommandWording.BUNDLE, "advice." + advice.kind(), option(advice));
    }
}
