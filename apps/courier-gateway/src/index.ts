export { courierGateway, startCourierGateway, type CourierGatewayDeps, type CourierServerDeps } from './service.ts';
