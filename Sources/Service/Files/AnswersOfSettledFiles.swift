import Intake
import Messages
import Office
import ReportingKit
import Store
import Synchronization

/// Puts away answers about returned files that have come right since.
struct AnswersOfSettledFiles: Sendable {
    private let store: ReportStore
    private let intake: Intake

    /// Of more than can be told nothing is put away.
    private static let openReturns = 10_000

    init(_ store: ReportStore, _ intake: Intake) {
        self.store = store
        self.intake = intake
    }

    /// Those that files of these names settle; nil looks at all, for what came before a start.
    func putAway(by names: [String]?) async {
        if names?.isEmpty == true { return }
        let keys = names.map { Set($0.map(SentAgain.key)) }
        let open = Mutex<Set<String>?>(nil)
        await intake.putAwayAnswers { [store] lying in
            // Where another file has the name its explanation is numbered.
            let name = lying.replacing(/[ ]\([0-9]{1,2}\)(?=\.[A-Za-z0-9]{1,10}$|$)/, with: "")
            guard keys?.contains(SentAgain.key(name)) ?? true else { return false }
            // A question is settled by its own text that came back with the answer.
            if QuestionLetter.isNamed(name + QuestionLetter.fileEnding) { return try store.wasAccepted(name: name) }
            let known = try open.withLock { known in
                // Asked for once, and only when something lies there that may be settled.
                if known == nil {
                    let returns = try store.openReturns(limit: Self.openReturns)
                    known = returns.count < Self.openReturns ? Set(returns.map { SentAgain.key($0.file.name) }) : nil
                }
                return known
            }
            guard let known else { return false }
            return try !known.contains(SentAgain.key(name)) && store.wasReturned(name: name)
        }
    }
}
