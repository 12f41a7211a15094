import Messages
import ReportingKit

/// What the pipeline does at one time.
enum PipelineStep: Hashable, Sendable {
    case starting
    case openingState
    case openingStore
    case recovering
    case waiting
    case taking(Int)
    case reading([String])
    case storing(Int)
    case reducing(String)
    case archiving
    case judgingKept

    var said: Bilingual {
        switch self {
        case .starting: PipelineTexts.starting
        case .openingState: PipelineTexts.openingState
        case .openingStore: PipelineTexts.openingStore
        case .recovering: PipelineTexts.recovering
        case .waiting: PipelineTexts.waiting
        case .taking(let count): PipelineTexts.taking(count)
        case .reading(let names): PipelineTexts.reading(names)
        case .storing(let count): PipelineTexts.storing(count)
        case .reducing(let name): PipelineTexts.reducing(name)
        case .archiving: PipelineTexts.archiving
        case .judgingKept: PipelineTexts.judgingKept
        }
    }
}
