/// All addresses of the page. Each page's file has its own.
public enum Routes {
    public static let all: [Route] = [
        LandingPage.routes, AssetRoutes.routes, SignInRoutes.routes, UploadRoutes.routes, EventRoutes.routes,
        MonitoringRoutes.routes,
        ReportPages.routes, FigurePages.routes, SheetPages.routes,
        MattersPage.routes, MatterForms.routes,
        ChartsPage.routes, DownloadRoutes.routes,
        IssuePage.routes, VersionsPage.routes, ComparisonPage.routes,
        FormListPage.routes, FormPage.routes,
        DropPage.routes, DropForm.routes, FilesPage.routes, FileRoutes.routes, FileDownloads.routes,
        PeriodsPage.routes, BoardPage.routes, LetterForms.routes,
        AdministrationPage.routes, UnitSearchPage.routes, UsersPage.routes,
    ].flatMap { $0 }
}
