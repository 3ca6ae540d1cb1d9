package cocoscope.message;

/// How clauses become sentences.
enum Sentence implements Reason { FILE }
