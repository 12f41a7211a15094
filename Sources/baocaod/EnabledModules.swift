import AdministrativeReformModule
import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ProcedureControlModule
import ReportingKit
import TransformationModule

/// The modules of this build. A new module is added here and nowhere else.
enum EnabledModules {
    static let all: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
        ProcedureControlModule(), TransformationModule(), AdministrativeReformModule(),
    ]
}
