# Included by the Makefile.

.PHONY: deb test-systemd test-crash test-power

deb: ## build the Debian package into build/
	@.ci/packages systemd/debian/packages.txt
	systemd/debian/build-package

test-systemd: ## install the package in a booted Debian 12 and drive it (root)
	@.ci/packages systemd/debian/packages.txt Tests/System/packages.txt
	Tests/System/run

test-crash: setup ## kill the daemon 200 times while files keep arriving, compare file by file; then issues and corrections with kills
	Tests/System/crash
	Tests/System/crash --writers careless
	Tests/System/versions
	Tests/System/reports

test-power: setup ## cut the power 200 times on each layout of file systems, account for every file (root, loop devices)
	@.ci/packages Tests/System/power/packages.txt
	Tests/System/power/run
