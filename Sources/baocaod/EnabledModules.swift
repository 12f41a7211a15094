import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ReportingKit

/// The modules of this build. A new module is added here and nowhere else.
enum EnabledModules {
    static let all: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
    ]
}
