import { phrases } from '../words.ts';

/** Programs, services and devices people name when they talk about their work: nobody is found by them. */
export const tools = phrases(`
figma, figjam, slack, jira, confluence, trello, asana, notion, excel, word, powerpoint, outlook, teams, office, onedrive, sharepoint
google, google sheets, google docs, google drive, google play, google meet, google maps, google fit, gmail, sheets, docs, drive, calendar, chrome, safari, firefox, edge, opera
miro, mural, lucidchart, whimsical, sketch, invision, zeplin, framer, canva, adobe, photoshop, illustrator, indesign, acrobat, xd
zoom, webex, skype, discord, whatsapp, whats app, telegram, signal, messenger, wechat, facetime, loom, otter, grain, dovetail, maze, lookback, hotjar
facebook, instagram, twitter, linkedin, tiktok, youtube, pinterest, reddit, snapchat, strava, spotify, netflix, twitch, medium, wordpress, shopify, wix, squarespace
salesforce, hubspot, zendesk, intercom, freshdesk, pipedrive, zoho, mailchimp, sendgrid, segment, amplitude, mixpanel, posthog, looker, tableau, power bi, metabase, snowflake, databricks, bigquery, redshift, airflow, dbt
airtable, zapier, make, ifttt, coda, monday com, clickup, basecamp, linear, todoist, evernote, obsidian, roam, typeform, surveymonkey, qualtrics, google forms, calendly, doodle, docusign, dropbox, box, icloud, wetransfer
github, gitlab, bitbucket, jenkins, docker, kubernetes, terraform, aws, azure, gcp, heroku, vercel, netlify, sentry, datadog, grafana, splunk, postman, swagger, storybook
windows, macos, mac, linux, ubuntu, android, ios, iphone, ipad, ipod, macbook, apple, apple watch, apple health, alexa, siri, cortana, echo, kindle, playstation, xbox, nintendo, samsung, huawei, xiaomi, oppo, oneplus, pixel, galaxy, motorola, nokia, sony, lg, garmin, garmin connect, fitbit, polar, suunto, withings, fenix, forerunner, vivoactive, vivosmart, vivofit, vivo, vivomove, edge, venu, instinct, instinct solar, honor, samsung health, huawei health, google pay, apple pay, samsung pay, garmin pay, garmin coach, paypal, venmo, stripe, klarna, visa, mastercard, master card, maestro, amex, american express, swift, sepa, atm, bluetooth, wifi
sap, oracle, sage, datev, quickbooks, xero, workday, personio, bamboohr, lexware, dynamics, navision, netsuite, odoo, servicenow, okta, auth0, onelogin, lastpass, 1password, bitwarden
chatgpt, openai, copilot, gemini, claude, anthropic, midjourney, grammarly, deepl, python, java, javascript, typescript, react, angular, vue, node, php, ruby, rust, go, sql, mysql, postgres, postgresql, mongodb, redis, pandas, jupyter, matplotlib, numpy, scikit, tensorflow, pytorch, shap, lime, xgboost, spark, hadoop, kafka, vs code, visual studio, visio, gantt, kanban, scrum, agile, waze, uber, lyft, airbnb, amazon, ebay, etsy, wikipedia, moodle, blackboard, canvas, kahoot, stack overflow
`);
