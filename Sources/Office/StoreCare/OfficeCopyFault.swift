import Messages
import ReportingKit

/// Why an office's store was not copied with the bytes of its files.
package enum OfficeCopyFault: Error, Equatable {
    /// Files that nothing was decided on, or whose answers are not delivered.
    case undecided(count: Int)
    /// Neither archive nor database has the bytes of a file that the store answers for.
    case missing(name: String, sha256: String)
    /// They are other bytes than those that were received.
    case changed(name: String, sha256: String)
    /// Of the copied store with the archive beside it.
    case disagreeing([ArchiveDisagreement])
}

extension OfficeCopyFault: VietnameseFault {
    package var description: String { said.english }
    package var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .undecided(let count): StoreErrorTexts.copyUndecided(count: count)
        case .missing(let name, let sha256): StoreErrorTexts.copyMissing(name: name, sha256: sha256)
        case .changed(let name, let sha256): StoreErrorTexts.copyChanged(name: name, sha256: sha256)
        case .disagreeing(let faults):
            StoreErrorTexts.copyDisagreeing(first: faults.first.map(\.said), count: faults.count)
        }
    }
}
