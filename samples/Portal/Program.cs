using Portal;

var builder = WebApplication.CreateBuilder(args);

// Rulesets of one's own stand in the folder that the setting `Rulesets` names; without it the built-in ones are used.
builder.Services.AddEndorsementRules(options => options.RulesetFolder = builder.Configuration["Rulesets"]);
builder.AddPortal();

var app = builder.Build();
app.UsePortalSecurity();
app.UseStaticFiles();
app.UseRouting();
app.MapReportStyle();
app.MapRazorPages();
app.MapHealthChecks("/health");
app.Run();
